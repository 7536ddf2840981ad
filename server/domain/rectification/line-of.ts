import type { PlanVersionFacts } from '../plan/plan-version'

/** The sheet's line that a finding was made in, as the plan names it; null where it was made in none, or an indicator's own. */
export function lineOf(
  { sheetItems }: Pick<PlanVersionFacts, 'sheetItems'>,
  finding: { indicatorCode: string | null; lineCode: string | null },
): { code: string; name: string; nameEn: string } | null {
  const line = sheetItems.find(
    ({ indicatorCode, code }) => indicatorCode === finding.indicatorCode && code === finding.lineCode,
  )
  return line ? { code: line.code, name: line.name, nameEn: line.nameEn } : null
}
