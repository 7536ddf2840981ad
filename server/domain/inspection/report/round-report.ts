import type { Confirmation } from '../confirmation'
import { sumRounded } from '../../scoring/rounding'
import { itemsOf } from '../../value/items-of'
import type { Text } from '../../scoring/case'
import type { Named, SheetReport } from './sheet-report'

/** A unit of a round: its completed sheet, or how far it is. */
export interface RoundUnit {
  unit: Named
  team: string[]
  villages: Named[]
  completedAt: Date | null
  total: number | null
  confirmation: Confirmation['is']
  findings: { all: number; open: number; overdue: number }
}

/** How often and for how much marks were lost on one line, and what was missing most often. */
export interface CommonLoss {
  code: string
  name: string
  nameEn: string
  units: number
  lost: number
  /** Of a list: what was missing, at how many units. */
  missing: { code: string; name: Text | undefined; units: number }[]
}

export interface IndicatorFindings {
  code: string | null
  name: string
  nameEn: string
  found: number
  ordered: number
  closed: number
  overdue: number
}

export interface RoundSummary {
  units: RoundUnit[]
  done: number
  /** Over the sheets that have a total. */
  totals: { mean: number; low: number; high: number } | null
  losses: CommonLoss[]
  findings: IndicatorFindings[]
}

export interface RoundSheet {
  unit: Named
  team: string[]
  villages: Named[]
  /** Null while it is not completed, or where it is not the reader's to see. */
  report: SheetReport | null
}

/** All sheets of a round in one: marks, what was lost most, what was found. */
export function roundSummary(sheets: readonly RoundSheet[]): RoundSummary {
  const reports = sheets.flatMap(({ report }) => report ?? [])
  const totals = reports.flatMap(({ sum }) => sum.total ?? [])
  return {
    units: sheets.map(toUnit),
    done: reports.length,
    totals:
      totals.length === 0
        ? null
        : {
            mean: Math.round((totals.reduce((sum, one) => sum + one, 0) / totals.length) * 100) / 100,
            low: Math.min(...totals),
            high: Math.max(...totals),
          },
    losses: losses(reports),
    findings: findings(reports),
  }
}

function toUnit({ unit, team, villages, report }: RoundSheet): RoundUnit {
  const found = (report?.findings ?? []).filter(({ state }) => state !== 'dropped')
  return {
    unit,
    team,
    villages,
    completedAt: report?.sheet.completedAt ?? null,
    total: report?.sum.total ?? null,
    confirmation: report?.confirmation.is ?? 'none',
    findings: {
      all: found.length,
      open: found.filter(({ state }) => state !== 'closed').length,
      overdue: found.filter(({ overdue }) => overdue).length,
    },
  }
}

/** The lines that cost most first. */
function losses(reports: readonly SheetReport[]): CommonLoss[] {
  const byLine = new Map<string, SheetReport['lines'][number][]>()
  for (const { lines } of reports)
    for (const one of lines)
      if (one.lost !== null) byLine.set(one.line.code, [...(byLine.get(one.line.code) ?? []), one])
  return [...byLine.values()]
    .flatMap((own) => {
      const [first] = own
      if (!first) return []
      const { line } = first
      const lacks = own.map(
        ({ places }) =>
          new Set(
            places.flatMap(({ observation }) =>
              observation && 'missing' in observation ? observation.missing : [],
            ),
          ),
      )
      const missing = itemsOf(line.scoring).flatMap(({ code, name }) => {
        const units = lacks.filter((each) => each.has(code)).length
        return units === 0 ? [] : [{ code, name, units }]
      })
      return [
        {
          code: line.code,
          name: line.name,
          nameEn: line.nameEn,
          units: own.length,
          lost: sumRounded(
            own.map(({ lost }) => lost ?? 0),
            2,
          ),
          missing: missing.toSorted((one, other) => other.units - one.units),
        },
      ]
    })
    .toSorted((one, other) => other.lost - one.lost)
}

function findings(reports: readonly SheetReport[]): IndicatorFindings[] {
  const names = new Map(
    reports.flatMap(({ indicators }) => indicators.map((one) => [one.code, one] as const)),
  )
  const all = reports.flatMap((report) => report.findings.filter(({ state }) => state !== 'dropped'))
  const codes = [...new Set(all.map(({ indicatorCode }) => indicatorCode))]
  return codes.map((code) => {
    const own = all.filter(({ indicatorCode }) => indicatorCode === code)
    const named = code === null ? undefined : names.get(code)
    return {
      code,
      name: named?.name ?? code ?? '',
      nameEn: named?.nameEn ?? code ?? '',
      found: own.length,
      ordered: own.filter(({ state }) => state !== 'proposed').length,
      closed: own.filter(({ state }) => state === 'closed').length,
      overdue: own.filter(({ overdue }) => overdue).length,
    }
  })
}
