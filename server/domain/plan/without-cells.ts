import type { CountedCell } from './build-case'

type Cell = Pick<CountedCell, 'unitId' | 'indicatorCode' | 'periodCode' | 'source'>

const keyOf = ({ unitId, indicatorCode, periodCode, source }: Cell): string =>
  [unitId, indicatorCode, periodCode, source].join(' ')

/** The cells whose place no other one takes: of the same unit, indicator, period and source. */
export function withoutCells<Own extends Cell>(cells: readonly Own[], taken: readonly Cell[]): Own[] {
  const keys = new Set(taken.map(keyOf))
  return cells.filter((cell) => !keys.has(keyOf(cell)))
}
