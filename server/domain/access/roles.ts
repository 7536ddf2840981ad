/** The roles of `product.md`. One account holds one role, so incompatible ones can't meet. */
export const roles = [
  'office',
  'leader',
  'inspector',
  'reporter',
  'head',
  'department',
  'sysadmin',
  'secadmin',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Roles that act for the one unit they belong to and see only that unit's unpublished figures. */
export const unitRoles: readonly Role[] = ['reporter', 'head']
