/** Why a file is not taken in. The words stand in `app/_i18n`. */
export const fileRefusalReasons = [
  'empty',
  'tooLarge',
  'type',
  'oldOffice',
  'macros',
  'encrypted',
  'active',
  'tooManyPages',
  'tooManyPixels',
  'archive',
  'damaged',
  'changedOnTheWay',
  'located',
] as const

export type FileRefusalReason = (typeof fileRefusalReasons)[number]

export interface FileRefusal {
  reason: FileRefusalReason
  /** The limit that was passed, as a person says it: megabytes, pages, millions of pixels. */
  limit?: number
}
