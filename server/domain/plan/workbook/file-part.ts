import type { PartKind } from '../document/plan-document'
import type { Reason } from './reason'

/** One field of a part as a file says it. */
export interface FileField {
  head: string
  /** The cell's address; a path in a JSON file. */
  cell: string
  path: readonly string[]
  /** The field's value → what a person reads of it. */
  show: (value: unknown) => string
}

/** What a row of a file says one part of a plan is. */
export interface FilePart {
  kind: PartKind
  key: string
  sheet: string
  /** Counted from 1; null in a JSON file. */
  row: number | null
  /** Where the part is named. */
  cell: string
  /** The part's content without its position; null where it could not be read, and `reasons` say why. */
  content: Readonly<Record<string, unknown>> | null
  reasons: Reason[]
  fields: readonly FileField[]
}

/** Something in a file that belongs to no part: an unknown sheet, an unreadable file. */
export interface FileRefusal {
  sheet: string
  row: number | null
  what: string
  reason: Reason
}

/** What a file says of a plan. */
export interface FileReading {
  parts: FilePart[]
  refusals: FileRefusal[]
  /** Kinds whose sheet is there: what such a sheet does not name is to be taken out. */
  kinds: ReadonlySet<PartKind>
}
