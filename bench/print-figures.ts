import { type Figure, reaches } from './measure/goals'

/** Prints figures as a table, goals and whether they are reached beside them. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => {
    const reached = reaches(figure)
    return [
      figure.part,
      figure.name,
      `${shown(figure.value)} ${figure.unit}`,
      figure.goal === undefined
        ? ''
        : 'atMost' in figure.goal
          ? `≤ ${figure.goal.atMost}`
          : `≥ ${figure.goal.atLeast}`,
      reached === null ? '' : reached ? 'met' : 'not met',
    ]
  })
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((cell, at) => (at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
}

/** Three digits that mean something, and never more than is known. */
function shown(value: number): string {
  if (!Number.isFinite(value)) return '—'
  return Math.abs(value) >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toPrecision(3)
}
