import type { PaperTable } from '@/server/domain/letter/letter-paper'
import type { Section } from './section'

/** A part that is one table; or, with no rows, what is said in its place. */
export function tableSection(heading: string, table: PaperTable, none: string): Section {
  return {
    heading,
    blocks: [
      table.rows.length === 0 ? { is: 'paragraph', text: none } : { is: 'table', caption: null, table },
    ],
  }
}
