import 'server-only'
import type { Db } from '@/server/db/client'
import type { SheetRow } from '@/server/db/sheets'
import { listCountedCells } from '@/server/db/values'
import { listSignedVillageValues } from '@/server/db/village-values'
import { reportedFigure } from '@/server/domain/inspection/recount/reported-figure'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { isDue, type PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** What was reported, and signed, of a figure that a sheet counts again: of a village, or of the unit (null). */
export interface ReportedFigure {
  line: string
  village: string | null
  figure: number
}

/**
 * The reported figures of a plan's sheets, by sheet. Two queries for all of them, none where nothing is counted again. What
 * bureaus supply is known of units only.
 */
export async function reportedFigures(
  db: Db,
  plan: PlanVersionFacts,
  sheets: readonly { sheet: SheetRow; lines: readonly SheetLine[] }[],
): Promise<Map<string, ReportedFigure[]>> {
  const counting = sheets.filter(({ lines }) => lines.some(({ recounts }) => recounts !== undefined))
  if (counting.length === 0) return new Map()
  const unitIds = [...new Set(counting.map(({ sheet }) => sheet.unitId))]
  const codes = counting.flatMap(({ lines }) => lines.flatMap(({ recounts }) => recounts?.indicator ?? []))
  const ofVillages = await listSignedVillageValues(db, plan.planId, {
    unitIds,
    indicatorCodes: [...new Set(codes)],
  })
  const ofUnits = (await listCountedCells(db, plan.planId, unitIds))
    .filter(({ source }) => source !== 'verified')
    .map((cell) => ({ ...cell, villageId: null }))
  const reported = [...ofVillages, ...ofUnits]
  return new Map(
    counting.map(({ sheet, lines }) => {
      const at = plan.periods.findIndex(({ id }) => id === sheet.period.id)
      const periods = plan.periods.slice(0, at + 1)
      const places = sheet.villages.length === 0 ? [null] : sheet.villages.map(({ id }) => id)
      const figures = lines.flatMap(({ code, recounts }) => {
        const indicator = plan.indicators.find((one) => one.code === recounts?.indicator)
        if (recounts === undefined || indicator === undefined) return []
        const due = periods.filter((period) => isDue(indicator, period))
        return places.flatMap((village) => {
          const figure = reportedFigure(
            indicator.scoring,
            recounts.figure,
            due.map((period) => ({
              isOwn: period.id === sheet.period.id,
              observation:
                reported.find(
                  (one) =>
                    one.unitId === sheet.unitId &&
                    one.villageId === village &&
                    one.indicatorCode === indicator.code &&
                    one.periodCode === period.code,
                )?.observation ?? null,
            })),
          )
          return figure === null ? [] : [{ line: code, village, figure }]
        })
      })
      return [sheet.id, figures] as const
    }),
  )
}
