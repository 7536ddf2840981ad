import { marksText } from '@/app/_components/ui/rule-figures'
import type { Step } from '@/server/domain/scoring/explanation'
import { exact } from '@/app/_components/ui/figures'
import { compared, deducted, sizesOf } from './step-formulas'
import { boundsText, itemName, type StepContext, withUnit } from './telling'

type StepOf<Name extends Step['step']> = Extract<Step, { step: Name }>
type Tell<Name extends Step['step']> = (step: StepOf<Name>, context: StepContext) => string

/** One step of a rule in words, with its operands written out so that it can be done again by hand. */
export function stepText(step: Step, context: StepContext): string {
  const tell = tellings[step.step] as (step: Step, context: StepContext) => string
  return tell(step, context)
}

const gives = ({ telling }: StepContext, marks: number) =>
  marksText(telling.rules, { is: 'marks', figure: marks })
const valueOf = ({ telling, judgement: { reading } }: StepContext) =>
  withUnit(telling, reading.value ?? 0, reading.measure)
/** Completion is held against 100 %; its own target is part of the value. */
const targetOf = ({ telling, judgement: { reading, target } }: StepContext) =>
  boundsText(telling, target?.bounds ?? { lo: 100, hi: 100 }, reading.measure)
const limitOf = ({ telling, judgement }: StepContext, limit: number) =>
  withUnit(telling, limit, judgement.reading.measure)

const tellings = {
  threshold: ({ met, marks }, context) =>
    context.telling.t(met ? 'steps.thresholdMet' : 'steps.thresholdMissed', {
      value: valueOf(context),
      target: targetOf(context),
      marks: gives(context, marks),
    }),
  proportional: ({ from, target, marks }, context) => {
    const { judgement, telling } = context
    const flat = judgement.direction === 'lower' ? target >= from - 1e-9 : target <= from + 1e-9
    const said = { target: exact(target), from: exact(from) }
    return flat
      ? telling.t('steps.proportionalFlat', {
          ...said,
          value: valueOf(context),
          marks: gives(context, marks),
        })
      : telling.t('steps.proportional', {
          ...said,
          value: exact(judgement.reading.value ?? 0),
          points: exact(judgement.points),
          marks: exact(marks),
        })
  },
  deduction: (step, context) =>
    step.shortfall === 0
      ? context.telling.t('steps.noShortfall', { value: valueOf(context), target: targetOf(context) })
      : deducted(step, context),
  band: ({ bound, marks }, context) => {
    const { t } = context.telling
    if (bound === null) return t('steps.bandNone', { value: valueOf(context), marks: gives(context, marks) })
    const { rule } = context.judgement
    const isFrom = rule.type === 'bands' && rule.bands.some((band) => 'from' in band)
    const band = t(isFrom ? 'steps.bandFrom' : 'steps.bandTo', { bound: limitOf(context, bound) })
    return t('steps.band', { value: valueOf(context), band })
  },
  curve: ({ before, after, marks }, context) => {
    const { t } = context.telling
    const said = { value: valueOf(context), marks: gives(context, marks) }
    if (before === null || after === null)
      return t('steps.curveEnd', { ...said, knot: exact((before ?? after ?? [0])[0]) })
    return t('steps.curveBetween', {
      ...said,
      low: exact(before[0]),
      lowMarks: exact(before[1]),
      high: exact(after[0]),
      highMarks: exact(after[1]),
    })
  },
  tally: ({ start, items, marks }, context) => {
    const { telling, judgement } = context
    const { rule, points } = judgement
    const scale = rule.as === 'share' ? points : 1
    const written = rule.type === 'tally' ? rule.items : []
    const sum = items.map((item, at) => {
      const each = scale * (written[at]?.marks ?? 0)
      const said = {
        name: itemName(telling, judgement, item.code),
        count: exact(item.count),
        each: exact(each),
      }
      const sizes = sizesOf(judgement, item.code)
      const capped = item.count * each - item.marks > 1e-9
      return capped
        ? telling.t('steps.tallyCapped', { ...said, cap: exact(item.marks) })
        : sizes === null
          ? telling.t('steps.tallyItem', said)
          : telling.t('steps.tallySizes', { ...said, sizes })
    })
    return telling.t(start === 'full' ? 'steps.tallyFull' : 'steps.tallyZero', {
      points: exact(points),
      sum: sum.join(' + '),
      marks: exact(marks),
    })
  },
  checklist: ({ missing, marks }, context) => {
    const { telling, judgement } = context
    if (missing.length === 0) return telling.t('steps.checklistAll')
    const names = missing.map((item) =>
      telling.t('steps.checklistItem', {
        name: itemName(telling, judgement, item.code),
        marks: exact(item.marks),
      }),
    )
    return telling.t('steps.checklist', {
      items: names.join(telling.t('listJoin')),
      points: exact(judgement.points),
      sum: missing.map((item) => exact(item.marks)).join(' − '),
      marks: exact(marks),
    })
  },
  rating: ({ max, marks }, { telling, judgement }) =>
    telling.t('steps.rating', {
      points: exact(judgement.points),
      value: exact(judgement.reading.value ?? 0),
      max: exact(max),
      marks: exact(marks),
    }),
  minmax: compared.minmax,
  efficacy: compared.efficacy,
  rankStep: compared.rankStep,
  places: compared.places,
  blend: ({ meets, weights, parts, marks }, { telling }) => {
    const word = meets === null ? 'blend' : meets ? 'blendMet' : 'blendUnmet'
    const sum = parts.map((part, at) => `${exact(weights[at] ?? 0)} × ${exact(part)}`).join(' + ')
    return telling.t(`steps.${word}`, { sum, marks: exact(marks) })
  },
  manual: ({ given }, context) => context.telling.t('steps.manual', { given: gives(context, given) }),
  clamp: ({ min, max, marks }, { telling, before }) => {
    const said = { min: exact(min), max: exact(max) }
    if (before === null || Math.abs(before - marks) < 1e-9) return telling.t('steps.clampSame', said)
    return telling.t(before < marks ? 'steps.clampLow' : 'steps.clampHigh', said)
  },
  eachPeriod: ({ limit, periods, each, marks }, { telling, before }) =>
    telling.t(periods === 0 ? 'steps.eachPeriodNone' : 'steps.eachPeriod', {
      limit: withUnit(telling, limit),
      periods: String(periods),
      each: exact(each),
      before: exact(before ?? 0),
      marks: exact(marks),
    }),
  difficulty: ({ coefficient, marks }, { telling }) =>
    telling.t('steps.difficulty', { coefficient: exact(coefficient), marks: exact(marks) }),
  bonus: ({ excess, steps, added }, context) => {
    const { telling, judgement } = context
    if (steps === 0) return telling.t('steps.bonusNone')
    const { rule, points, reading } = judgement
    const each = (rule.bonus?.marks ?? 0) * (rule.as === 'share' ? points : 1)
    return telling.t(each * steps - added > 1e-9 ? 'steps.bonusCapped' : 'steps.bonus', {
      excess: withUnit(telling, excess, reading.measure, 'distance'),
      steps: exact(steps),
      added: gives(context, added),
    })
  },
  zero: ({ side, limit, applies }, context) => {
    const below = applies ? ('zeroBelow' as const) : ('notZeroBelow' as const)
    const above = applies ? ('zeroAbove' as const) : ('notZeroAbove' as const)
    return context.telling.t(`steps.${side === 'below' ? below : above}`, { limit: limitOf(context, limit) })
  },
  veto: ({ side, limit, proposed }, context) => {
    const below = proposed ? ('vetoBelow' as const) : ('notVetoBelow' as const)
    const above = proposed ? ('vetoAbove' as const) : ('notVetoAbove' as const)
    return context.telling.t(`steps.${side === 'below' ? below : above}`, { limit: limitOf(context, limit) })
  },
} satisfies { [Name in Step['step']]: Tell<Name> }
