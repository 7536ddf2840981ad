import 'server-only'
import { database } from '@/server/db/client'
import { listVillagesOf } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { countedAgain } from '@/server/domain/inspection/recount/counted-again'
import type { Recount } from '@/server/domain/inspection/recount/recount'
import { visitedPeriod } from '@/server/domain/inspection/recount/visited-period'
import { verificationOf } from '@/server/domain/inspection/recount/verification-of'
import { reportedFigures } from '../sheet/reported-figures'
import { loadYear } from './load-year'

/**
 * What units reported and inspectors counted in the same villages, with each unit's verification factor: of one period's visits, the latest
 * unless another is asked for by its code, or of the whole year's together (`all`). Null before there is a plan.
 */
export async function readVerification(actor: Actor, planId?: string, asked?: string) {
  const db = database()
  const year = await loadYear(db, scopeOf(actor), planId)
  if (!year) return null
  const { plan } = year
  const { periods, shown } = visitedPeriod(
    plan.periods,
    new Set(
      year.sheets.flatMap(({ sheet, settled }) =>
        settled.cells.some((cell) => countedAgain(cell) !== null) ? [sheet.period.code] : [],
      ),
    ),
    asked,
  )
  const sheets = year.sheets.filter(({ sheet }) => shown === null || sheet.period.id === shown.id)
  const units = new Map(sheets.map(({ sheet }) => [sheet.unit.id, sheet.unit]))
  const [villages, signed] = await Promise.all([
    listVillagesOf(db, [...units.keys()]),
    reportedFigures(db, plan, sheets),
  ])
  const rows = verificationOf(
    sheets.map(({ sheet, settled }) => ({ id: sheet.id, unitId: sheet.unitId, cells: settled.cells })),
    (unitId) => villages.filter(({ parentId }) => parentId === unitId).length,
  )
  const named = new Map(
    [...villages, ...sheets.flatMap((one) => one.villages)].map(({ id, name, nameEn }) => [
      id,
      { name, nameEn },
    ]),
  )
  /** Whether the record has no signed figure of a place, so that the inspector took down what was said on the spot. */
  const isSaid = (id: string, village: string | null, { indicator, figure }: Recount): boolean => {
    const one = sheets.find(({ sheet }) => sheet.id === id)
    if (!one || (village === null && one.sheet.villages.length > 0)) return false
    const codes = one.lines
      .filter(({ recounts }) => recounts?.indicator === indicator && recounts.figure === figure)
      .map(({ code }) => code)
    return !signed.get(id)?.some((each) => each.village === village && codes.includes(each.line))
  }
  const rounds = new Map(sheets.map(({ sheet }) => [sheet.id, { ...sheet.round, period: sheet.period }]))
  return {
    ...year.shown,
    /** The periods that were visited, and the one that is shown; null: all of them together. */
    periods: periods.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    period: shown && { code: shown.code, name: shown.name, nameEn: shown.nameEn },
    /** Whether the plan counts anything again: without, there is nothing to wait for. */
    counts: plan.sheetItems.some(({ recounts }) => recounts !== undefined),
    rows: rows.flatMap(({ unitId, recounts, visits, ...row }) => {
      const unit = units.get(unitId)
      const indicator = plan.indicators.find(({ code }) => code === recounts.indicator)
      if (!unit || !indicator) return []
      return [
        {
          ...row,
          unit,
          figure: recounts.figure,
          indicator: { code: indicator.code, name: indicator.name, nameEn: indicator.nameEn },
          visits: visits.map(({ sheet, village, reported, verified }) => {
            const round = rounds.get(sheet)
            return {
              sheet,
              village: village === null ? null : (named.get(village) ?? null),
              reported,
              said: isSaid(sheet, village, recounts),
              verified,
              round: round ? { kind: round.kind, name: round.name } : null,
              period: round
                ? { code: round.period.code, name: round.period.name, nameEn: round.period.nameEn }
                : null,
            }
          }),
        },
      ]
    }),
  }
}
