import {
  type IndicatorScoring,
  isDue,
  type PlanIndicator,
  type PlanSheetItem,
  type PlanVersionFacts,
  type RaterRule,
} from '../plan/plan-version'

/** One line that an inspector fills: an item of the sheet behind a rating, or an indicator observed as a whole. */
export interface SheetLine {
  code: string
  name: string
  nameEn: string
  /** The indicator that this line's observation goes to. */
  indicatorCode: string
  is: 'item' | 'indicator'
  scoring: IndicatorScoring
  /** How several inspectors' marks become one; left out where they must agree. */
  raters?: RaterRule | undefined
}

/**
 * The lines of a sheet in a period: the items used in its phase, then the inspection's other indicators due in it. A round may use some
 * of them only; with none named it uses all.
 */
export function sheetLines(
  plan: Pick<PlanVersionFacts, 'indicators' | 'sheetItems'>,
  period: { code: string; phaseCode: string },
  used: readonly string[] = [],
): SheetLine[] {
  const due = plan.indicators.filter(
    (indicator) => indicator.suppliedBy === 'inspection' && isDue(indicator, period),
  )
  const itemsOf = (indicator: PlanIndicator): PlanSheetItem[] =>
    plan.sheetItems.filter(
      (item) => item.indicatorCode === indicator.code && item.phases.includes(period.phaseCode),
    )
  const items = due.flatMap((indicator) =>
    itemsOf(indicator).map(({ indicatorCode, code, name, nameEn, scoring, raters }): SheetLine => ({
      code,
      name,
      nameEn,
      indicatorCode,
      is: 'item',
      scoring,
      ...(raters === undefined ? {} : { raters }),
    })),
  )
  const whole = due
    .filter((indicator) => itemsOf(indicator).length === 0)
    .map(({ code, name, nameEn, scoring }): SheetLine => ({
      code,
      name,
      nameEn,
      indicatorCode: code,
      is: 'indicator',
      scoring,
    }))
  return [...items, ...whole].filter(({ code }) => used.length === 0 || used.includes(code))
}
