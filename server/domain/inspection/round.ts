export const roundKinds = ['quarterly', 'half_year', 'year_end', 'unannounced', 'targeted'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundStates = ['planned', 'drawn', 'under_way', 'completed', 'confirmed', 'cancelled'] as const
export type RoundState = (typeof roundStates)[number]

/** From its start on a round is known to the units that it visits; before, to those who send and are sent. */
export const startedStates = ['under_way', 'completed', 'confirmed'] as const satisfies readonly RoundState[]

/** The kind of the round that a period of a phase opens with. */
export function roundKindOf(phaseCode: string): RoundKind {
  if (phaseCode === 'half') return 'half_year'
  return phaseCode === 'final' ? 'year_end' : 'quarterly'
}
