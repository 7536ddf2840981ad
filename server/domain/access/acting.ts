import type { Action } from './actions'
import type { Role } from './roles'

/** The roles that sign, and whose holders may name somebody to sign in their stead. */
export const signingRoles = ['head', 'leader'] as const satisfies readonly Role[]
export type SigningRole = (typeof signingRoles)[number]

/** Who may stand in for a signer: an account of the same unit in one of these roles. Administrators never do. */
export const standIns = {
  head: ['head', 'reporter'],
  leader: ['leader', 'office'],
} as const satisfies Record<SigningRole, readonly Role[]>

/** What a stand-in may do in the other's stead: sign, and what a signer does instead of signing. Nothing else goes over. */
export const actingActions = {
  head: [
    'report.sign',
    'report.return',
    'report.withdraw',
    'letter.sign',
    'letter.sendBack',
    'sheet.accept',
    'sheet.contest',
    'appeal.file',
    'appeal.withdraw',
  ],
  leader: [
    'letter.sign',
    'veto.confirm',
    'veto.reject',
    'veto.lift',
    'adjustment.agree',
    'adjustment.refuse',
    'publication.sign',
    'publication.sendBack',
  ],
} as const satisfies Record<SigningRole, readonly Action[]>

/** Somebody whom a person stands in for at this moment. */
export interface ActingFor {
  userId: string
  name: string
  role: SigningRole
  /** The last civil day of it. */
  until: string
}

/** A stand-in as it was named: from one civil day to another, both included. */
export interface Appointment extends ActingFor {
  from: string
}

/** Whom a person stands in for on a day. */
export function actingOn(appointments: readonly Appointment[], today: string): ActingFor[] {
  return appointments
    .filter(({ from, until }) => from <= today && today <= until)
    .map(({ userId, name, role, until }) => ({ userId, name, role, until }))
}

/** The appointments that a person in this role may use: whoever has got another role since stands in for nobody. */
export function mayStandIn(role: Role, appointments: readonly Appointment[]): Appointment[] {
  return appointments.filter((one) => {
    const allowed: readonly Role[] = standIns[one.role]
    return allowed.includes(role)
  })
}

export function isSigningRole(role: Role): role is SigningRole {
  return signingRoles.some((one) => one === role)
}

/** Longest stand-in, in days: whoever is away longer hands the account over. */
export const LONGEST_ACTING_DAYS = 183
