export interface CurvePoint {
  value: number
  marks: number
}

const MOST_POINTS = 500

/**
 * Points of a line with more of them where it bends: halves every stretch whose middle lies off the straight line by more
 * than `tolerance`, until it is as short as `least`.
 */
export function refine(
  points: readonly CurvePoint[],
  marksOf: (value: number) => number | null,
  tolerance: number,
  least: number,
): CurvePoint[] {
  const [first] = points
  if (first === undefined) return []
  const line = [first]
  let room = MOST_POINTS
  const between = (from: CurvePoint, to: CurvePoint): void => {
    const value = (from.value + to.value) / 2
    if (to.value - from.value <= 4 * least || room <= 0) return
    const marks = marksOf(value)
    if (marks === null || Math.abs(marks - (from.marks + to.marks) / 2) <= tolerance) return
    room -= 1
    const middle = { value, marks }
    between(from, middle)
    line.push(middle)
    between(middle, to)
  }
  points.slice(1).forEach((point, at) => {
    between(points[at] ?? first, point)
    line.push(point)
  })
  return line
}
