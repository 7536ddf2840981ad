import { type CellEntry, observationOf } from '@/app/_components/ui/cell/cell-entry'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { CaseIndicator, CaseValue } from '@/server/domain/scoring/case'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import { dependsOnOthers } from '@/server/domain/scoring/depends-on-others'
import { sumRounded } from '@/server/domain/scoring/rounding'
import { scoreCase } from '@/server/domain/scoring/score-case'

export type LiveMark =
  | {
      is: 'marks'
      marks: number | null
      points: number | null
      /** What is judged: the year so far where the indicator accumulates. */
      value: number | null
    }
  | { is: 'needsOthers' }
  | { is: 'none' }

/**
 * What each figure on the form would give, by the engine itself, from the unit's own case with the draft's figures put
 * in. Marks that need other units' figures say so.
 */
export function liveMarks(
  assessment: AssessmentCase,
  period: string,
  draft: Readonly<Record<string, CellEntry>>,
  scorings: ReadonlyMap<string, IndicatorScoring>,
): Record<string, LiveMark> {
  const unit = assessment.units[0]?.code ?? ''
  const onForm = (value: CaseValue) =>
    value.period === period && value.source === 'self' && value.indicator in draft
  const typed = Object.entries(draft).flatMap(([indicator, cell]): CaseValue[] => {
    const scoring = scorings.get(indicator)
    const observation = scoring && observationOf(scoring, cell)
    return observation ? [{ unit, indicator, period, source: 'self', ...observation }] : []
  })
  const values = [...assessment.values.filter((value) => !onForm(value)), ...typed]
  const result = scoreCase({ ...assessment, values }, { explain: true }).results[0]
  const reported = new Set(typed.map((value) => value.indicator))
  const markOf = (indicator: CaseIndicator): LiveMark => {
    if (!reported.has(indicator.code) || indicator.points === undefined) return { is: 'none' }
    if (dependsOnOthers(indicator)) return { is: 'needsOthers' }
    const cell = result?.cells?.[period]?.[indicator.code]
    return {
      is: 'marks',
      marks: cell?.marks ?? null,
      points: cell?.points ?? null,
      value: cell?.value ?? null,
    }
  }
  return Object.fromEntries(
    assessment.plan.indicators
      .filter((indicator) => indicator.code in draft)
      .map((indicator) => [indicator.code, markOf(indicator)]),
  )
}

/** The marks of a form so far, and the points they are of: what can be told without other units' figures. */
export function sumOfMarks(marks: Readonly<Record<string, LiveMark>>): { marks: number; points: number } {
  const told = Object.values(marks).flatMap((mark) =>
    mark.is === 'marks' && mark.marks !== null && mark.points !== null
      ? [{ marks: mark.marks, points: mark.points }]
      : [],
  )
  return {
    marks: sumRounded(
      told.map((mark) => mark.marks),
      2,
    ),
    points: sumRounded(
      told.map((mark) => mark.points),
      2,
    ),
  }
}
