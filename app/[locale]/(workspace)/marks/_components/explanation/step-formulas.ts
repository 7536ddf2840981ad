import { marksText, plainFigure } from '@/app/_components/ui/rule-figures'
import type { Judgement, Step } from '@/server/domain/scoring/explanation'
import { exact } from '@/app/_components/ui/figures'
import { type StepContext, withUnit } from './telling'

type StepOf<Name extends Step['step']> = Extract<Step, { step: Name }>

/** Marks off by steps short of the target, as a subtraction. */
export function deducted(
  { shortfall, steps, marksPerStep, marks }: StepOf<'deduction'>,
  { telling, judgement }: StepContext,
): string {
  const { rule, points, reading } = judgement
  const step = rule.type === 'stepDeduction' ? rule.step : 1
  const partial = rule.type === 'stepDeduction' ? (rule.partial ?? 'whole') : 'whole'
  return telling.t('steps.deduction', {
    shortfall: withUnit(telling, shortfall, reading.measure, 'distance'),
    step: withUnit(telling, step, reading.measure, 'distance'),
    partial: telling.t(`steps.${partial}`),
    steps: exact(steps),
    points: exact(points),
    each: exact(marksPerStep),
    marks: exact(marks),
  })
}

/** The sizes of an item's cases as they count, added up; null where cases are only counted. */
export function sizesOf({ rule, reading }: Judgement, code: string): string | null {
  const item = rule.type === 'tally' ? rule.items.find((each) => each.code === code) : undefined
  const sizes = reading.now.inputs.flatMap(({ observation }) => {
    const counted = 'counts' in observation ? observation.counts[code] : undefined
    return typeof counted === 'object' ? counted : []
  })
  if (item?.most === undefined || sizes.length === 0) return null
  return sizes.map((size) => exact(Math.min(size, item.most ?? size))).join(' + ')
}

/** The rules that compare a unit with others. */
export const compared = {
  /** Goodness is the value itself, turned round where lower is better, so that best is above worst. */
  minmax: ({ worst, best, units, marks }: StepOf<'minmax'>, { telling, judgement }: StepContext): string => {
    if (Math.abs(best - worst) < 1e-9) return telling.t('steps.minmaxSame', { units: String(units) })
    const turn = judgement.direction === 'lower' ? -1 : 1
    return telling.t('steps.minmax', {
      units: String(units),
      worst: exact(turn * worst),
      best: exact(turn * best),
      points: exact(judgement.points),
      value: exact(judgement.reading.value ?? 0),
      marks: exact(marks),
    })
  },
  efficacy: (step: StepOf<'efficacy'>, { telling, judgement }: StepContext): string =>
    telling.t('steps.efficacy', {
      points: exact(judgement.points),
      value: exact(judgement.reading.value ?? 0),
      base: plainFigure(step.base),
      satisfactory: exact(step.satisfactory),
      unsatisfactory: exact(step.unsatisfactory),
      marks: exact(step.marks),
    }),
  rankStep: ({ rank, units, drop, marks }: StepOf<'rankStep'>, { telling, judgement }: StepContext): string =>
    telling.t('steps.rankStep', {
      rank: String(rank),
      units: String(units),
      points: exact(judgement.points),
      drop: exact(drop),
      marks: marksText(telling.rules, { is: 'marks', figure: marks }),
    }),
  places: ({ rank, units, last, tied, marks }: StepOf<'places'>, { telling }: StepContext): string => {
    const word = last ? (tied ? ('placeLastTied' as const) : ('placeLast' as const)) : ('place' as const)
    return telling.t(`steps.${word}`, {
      rank: String(rank),
      units: String(units),
      marks: marksText(telling.rules, { is: 'marks', figure: marks }),
    })
  },
}
