import type { Kind, Observation } from '@/server/domain/scoring/case'

/** An observation of a kind with nothing in it yet, to be written over. */
const blank: Record<Kind, Observation> = {
  ratio: { numerator: 0, denominator: 0 },
  amount: { value: 0 },
  rating: { value: 0 },
  poll: { answers: {} },
  discrepancy: { reported: 0, verified: 0 },
  tally: { counts: {} },
  checklist: { missing: [] },
  manual: { marks: 0, reason: '…' },
}

/** A request to begin with: the bureau's own period, first unit and first indicators, as they stand now. */
export function exampleOf({
  period,
  units,
  indicators,
  cells,
}: {
  period: { code: string } | null
  units: readonly { id: string; code: string }[]
  indicators: readonly { code: string; scoring: { kind: Kind } }[]
  cells: readonly {
    unitId: string
    indicatorCode: string
    observation: Observation | null
    version: number
  }[]
}): string {
  const unit = units[0]
  const values = indicators.slice(0, 2).map(({ code, scoring }) => {
    const cell = cells.find((one) => one.unitId === unit?.id && one.indicatorCode === code)
    return {
      unit: unit?.code ?? '',
      indicator: code,
      observation: cell?.observation ?? blank[scoring.kind],
      ...(cell ? { version: cell.version } : {}),
    }
  })
  return JSON.stringify({ period: period?.code ?? '', values }, null, 2)
}
