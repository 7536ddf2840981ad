import type { Recount } from './recount/recount'
import {
  type IndicatorScoring,
  isDue,
  type PlanIndicator,
  type PlanSheetItem,
  type PlanVersionFacts,
  type RaterRule,
} from '../plan/plan-version'

/**
 * One line that an inspector fills: an item of the sheet behind a rating; a figure counted again, from which an indicator of
 * another kind follows by itself (`recounted-value`); or an indicator observed as a whole.
 */
export interface SheetLine {
  code: string
  name: string
  nameEn: string
  /** The indicator that this line's observation goes to. */
  indicatorCode: string
  is: 'item' | 'recount' | 'indicator'
  scoring: IndicatorScoring
  /** The unit that its figures are told in; left out where only its name tells it. */
  unit?: string | undefined
  /** How several inspectors' marks become one; left out where they must agree. */
  raters?: RaterRule | undefined
  /** Looked at once on the unit, also where villages are drawn. */
  once?: true | undefined
  /** The reported figure that it counts again; left out where it counts none. */
  recounts?: Recount | undefined
}

/** Whether a line is looked at for no marks at all, rather than marked somewhere else. */
export const isUnscored = ({ is, scoring }: Pick<SheetLine, 'is' | 'scoring'>): boolean =>
  is === 'item' && scoring.rule === undefined

/**
 * The lines of a sheet in a period: the items used in its phase, then the inspection's other indicators due in it. A round may use some
 * of them only; with none named it uses all of the phase. An item of no phase is for rounds that name it.
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
      (item) =>
        item.indicatorCode === indicator.code &&
        (item.phases.includes(period.phaseCode) || (item.phases.length === 0 && used.includes(item.code))),
    )
  const items = due.flatMap((indicator) =>
    itemsOf(indicator).map(
      ({ indicatorCode, code, name, nameEn, scoring, raters, once, recounts }): SheetLine => ({
        code,
        name,
        nameEn,
        indicatorCode,
        is: indicator.scoring.kind === 'rating' ? 'item' : 'recount',
        scoring,
        ...(raters === undefined ? {} : { raters }),
        ...(once ? { once } : {}),
        ...(recounts === undefined ? {} : { recounts }),
      }),
    ),
  )
  const whole = due
    .filter((indicator) => itemsOf(indicator).length === 0)
    .map(({ code, name, nameEn, unit, scoring }): SheetLine => ({
      code,
      name,
      nameEn,
      indicatorCode: code,
      is: 'indicator',
      scoring,
      // A rate's unit is that of the rate, not of its counts.
      ...(scoring.kind === 'amount' ? { unit } : {}),
    }))
  return [...items, ...whole].filter(({ code }) => used.length === 0 || used.includes(code))
}

/** Every line that a round of a period may ask for: those of its phase, and those that are there on demand. */
export function linesToChoose(
  plan: Pick<PlanVersionFacts, 'indicators' | 'sheetItems'>,
  period: { code: string; phaseCode: string },
): (SheetLine & { onDemand: boolean })[] {
  const usual = new Set(sheetLines(plan, period).map(({ code }) => code))
  const all = [...plan.sheetItems, ...plan.indicators].map(({ code }) => code)
  return sheetLines(plan, period, all).map((line) => ({ ...line, onDemand: !usual.has(line.code) }))
}
