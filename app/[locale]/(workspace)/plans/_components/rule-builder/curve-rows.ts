import type { CurvePoint } from '@/server/domain/plan/rule-curve/refine'

const MOST_ROWS = 24

/** The values at which marks jump or turn, worth a row each; thinned evenly where they are many, both ends kept. */
export function curveRows(turns: readonly CurvePoint[]): { rows: CurvePoint[]; thinned: boolean } {
  const telling = turns.filter(({ marks }, at) => {
    const [before, after] = [turns[at - 1], turns[at + 1]]
    return !before || !after || before.marks !== marks || after.marks !== marks
  })
  if (telling.length <= MOST_ROWS) return { rows: telling, thinned: false }
  const last = telling.length - 1
  const picked = Array.from({ length: MOST_ROWS }, (_, at) => Math.round((at * last) / (MOST_ROWS - 1)))
  return { rows: picked.flatMap((at) => telling[at] ?? []), thinned: true }
}
