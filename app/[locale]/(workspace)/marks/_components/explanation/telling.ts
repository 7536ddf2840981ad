import type { getTranslations } from 'next-intl/server'
import type { Speaker } from '@/app/_components/ui/rule-figures'
import { textOf } from '@/app/_components/ui/text-of'
import { sentenceUnit } from '@/server/domain/plan/rule-sentence-figures'
import type { Words } from '@/server/domain/plan/rule-sentence-tree'
import type { Measure } from '@/server/domain/scoring/case'
import type { Judgement } from '@/server/domain/scoring/explanation'
import { type Bounds, exact } from '@/app/_components/ui/figures'

/** What every line of an explanation is told with: words, the names of periods, and what values are counted in. */
export interface Telling {
  t: Awaited<ReturnType<typeof getTranslations<'marks'>>>
  rules: Speaker
  periodName: (code: string) => string
  unitName: (code: string) => string
  /** What an indicator is called and counted in. */
  indicator: (code: string) => { name: Words; unit: Words } | null
  /** Of the indicator explained. */
  unit: Words
  decimals: number
  /** A figure already in digits, with the indicator's unit. */
  shown: (digits: string, measure: Measure) => string
}

/** What a step's words need beside the step: the judgement it belongs to and the marks before it. */
export interface StepContext {
  telling: Telling
  judgement: Judgement
  before: number | null
}

/** A figure with the indicator's unit: a value, or a distance between two. */
export function withUnit(
  { rules, unit }: Pick<Telling, 'rules' | 'unit'>,
  figure: number,
  measure: Measure = 'level',
  is: 'value' | 'distance' = measure === 'change' ? 'distance' : 'value',
): string {
  return digitsWithUnit(rules, unit, exact(figure), measure, is)
}

/** Digits with the unit they are counted in. */
export function digitsWithUnit(
  rules: Speaker,
  unit: Words,
  n: string,
  measure: Measure,
  is: 'value' | 'distance' = measure === 'change' ? 'distance' : 'value',
): string {
  const asked =
    measure === 'growth' || measure === 'completion' ? ({ is: 'percent' } as const) : sentenceUnit(unit)
  if (asked.is !== 'counted') return rules.t(`unit.${asked.is}.${is}`, { n })
  return rules.t(`unit.counted.${is}`, { n, unit: rules.locale === 'en' ? asked.name.en : asked.name.zh })
}

/** A resolved target in the indicator's unit. */
export function boundsText(telling: Telling, { lo, hi }: Bounds, measure: Measure): string {
  if (lo === hi) return withUnit(telling, lo, measure)
  return telling.rules.t('join.range', { lo: exact(lo), hi: withUnit(telling, hi, measure) })
}

/** What an item of a tally or a checklist is called. */
export function itemName({ rules }: Telling, { rule }: Judgement, code: string): string {
  const items = 'items' in rule ? rule.items : []
  return textOf(items.find((item) => item.code === code)?.name, code, rules.locale)
}
