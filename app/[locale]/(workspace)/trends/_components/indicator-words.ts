import { getTranslations } from 'next-intl/server'
import { exact, shownRate, shownValue } from '@/app/_components/ui/figures'
import type { Locale } from '@/app/_i18n/routing'
import { sentenceUnit } from '@/server/domain/plan/rule-sentence-figures'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { differenceOf } from '@/app/_components/ui/difference'

/** How figures of an indicator are said: with its unit, cut as everywhere, a difference in points. */
export async function indicatorWords({ unit, unitEn, scoring }: PlanIndicator, locale: Locale) {
  const rules = await getTranslations({ locale, namespace: 'rules' })
  const words = sentenceUnit({ zh: unit, en: unitEn })
  const say = (n: string, as: 'value' | 'distance') =>
    words.is === 'counted'
      ? rules(`unit.counted.${as}`, { n, unit: locale === 'en' ? words.name.en : words.name.zh })
      : rules(`unit.${words.is}.${as}`, { n })
  const show = (figure: number) => (scoring.kind === 'amount' ? shownValue(figure) : shownRate(figure))
  const whole = (figure: number) => (scoring.kind === 'amount' && Number.isInteger(figure) ? 0 : 2)
  return {
    measure: locale === 'en' ? unitEn : unit,
    show,
    value: (figure: number) => say(show(figure), 'value'),
    target: ({ lo, hi }: { lo: number; hi: number }) =>
      lo === hi
        ? say(exact(lo), 'value')
        : rules('join.range', { lo: exact(lo), hi: say(exact(hi), 'value') }),
    /** Without its sign. */
    distance: (value: number, other: number) => {
      const { figure, text } = differenceOf(value, other)
      return say(whole(figure) === 0 ? String(Math.abs(figure)) : text, 'distance')
    },
    /** With its sign, as a table has it. */
    change: (value: number, other: number) => {
      const { figure, text } = differenceOf(value, other)
      const size = whole(figure) === 0 ? String(Math.abs(figure)) : text
      return figure === 0 ? size : figure > 0 ? `+${size}` : `−${size}`
    },
  }
}

export type IndicatorWords = Awaited<ReturnType<typeof indicatorWords>>
