import 'server-only'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { agreementOf } from '@/server/domain/inspection/agreement-of'
import { judgedTwice } from '@/server/domain/inspection/judged-twice'
import { loadYear } from './load-year'

/** How far inspectors of a year agree, and whether one is harsher than the others; null before there is a plan. */
export async function readAgreement(actor: Actor, planId?: string) {
  const year = await loadYear(database(), scopeOf(actor), planId)
  if (!year) return null
  const { plan, sheets } = year
  const sheetOf = (roundId: string | null, unitId: string) =>
    roundId === null
      ? null
      : (sheets.find(({ sheet }) => sheet.round.id === roundId && sheet.unitId === unitId)?.sheet.id ?? null)
  const result = agreementOf(
    judgedTwice(
      sheets.map(({ sheet, settled }) => ({
        id: sheet.id,
        unitId: sheet.unitId,
        checks: sheetOf(sheet.round.checksId, sheet.unitId),
        cells: settled.cells,
      })),
    ),
  )
  const byId = new Map(sheets.map((one) => [one.sheet.id, one]))
  return {
    ...year.shown,
    agreement: result.agreement,
    severity: result.severity,
    places: result.judged.length,
    judged: result.judged
      .slice(0, MOST_SHOWN)
      .flatMap(({ sheet: id, unitId: _, line: code, village, ...one }) => {
        const found = byId.get(id)
        const line = found?.lines.find((each) => each.code === code)
        if (!found || !line) return []
        const place = found.villages.find((each) => each.id === village)
        return [
          {
            ...one,
            sheet: id,
            unit: found.sheet.unit,
            line: { code, name: line.name, nameEn: line.nameEn },
            village: place ? { name: place.name, nameEn: place.nameEn } : null,
            period: found.sheet.period.code,
          },
        ]
      }),
    combines: plan.sheetItems.some(({ raters }) => raters !== undefined),
  }
}

/** Places that are listed: those furthest apart. */
const MOST_SHOWN = 50
