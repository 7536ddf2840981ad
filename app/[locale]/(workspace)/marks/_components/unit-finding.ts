/** One mark of a unit's period, as the finding needs it. */
export interface LostMark {
  code: string
  marks: number | null
  points: number | null
}

/** Where most marks were lost: the largest losses first, `most` of them; of equal ones the plan's order. */
export function largestLosses(marks: readonly LostMark[], most = 2): { code: string; lost: number }[] {
  return marks
    .flatMap(({ code, marks: got, points }) =>
      got === null || points === null || got >= points ? [] : [{ code, lost: points - got }],
    )
    .sort((a, b) => b.lost - a.lost)
    .slice(0, most)
}

/** Counted phases and periods of a year: whose weights the total is divided by. */
export function countedWeight(phases: readonly { weight: number; score: number | null }[]): number {
  const sum = phases.reduce((weight, phase) => (phase.score === null ? weight : weight + phase.weight), 0)
  return Math.round(sum * 1e9) / 1e9
}
