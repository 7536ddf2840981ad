import type { Parts } from '@/server/domain/plan/document/parts'
import { linesOf, SECTIONS } from './outline-of'

/** Everything that can be opened, in the order of the contents. */
export const partOrder = (parts: Parts): string[] =>
  SECTIONS.flatMap((section) =>
    section === 'settings' || section === 'unit' ? [section] : linesOf(parts, section).map(({ key }) => key),
  )
