import 'server-only'
import type { SheetRow } from '@/server/db/sheets'
import { sheetLines, type SheetLine } from '@/server/domain/inspection/sheet-lines'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** The lines that a sheet asks: those of its period's phase, or those of them that its round uses. */
export function linesOf(
  plan: Pick<PlanVersionFacts, 'indicators' | 'sheetItems'>,
  sheet: Pick<SheetRow, 'period' | 'round'>,
): SheetLine[] {
  return sheetLines(plan, sheet.period, sheet.round.lines)
}
