export const roundKinds = ['quarterly', 'half_year', 'year_end', 'unannounced', 'targeted'] as const
export type RoundKind = (typeof roundKinds)[number]

/** The kind of the round that a period of a phase opens with. */
export function roundKindOf(phaseCode: string): RoundKind {
  if (phaseCode === 'half') return 'half_year'
  return phaseCode === 'final' ? 'year_end' : 'quarterly'
}
