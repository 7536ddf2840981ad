import type { Source } from './case'

/** Of several sources of a cell the strongest counts: verified before department before self. */
export const SOURCE_STRENGTH: Readonly<Record<Source, number>> = { self: 1, department: 2, verified: 3 }
