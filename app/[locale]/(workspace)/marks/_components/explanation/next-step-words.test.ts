import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Locale } from '@/app/_i18n/routing'
import type { CaseIndicator, Observation } from '@/server/domain/scoring/case'
import { cell, indicator, scored } from '@/server/domain/scoring/case.fixture'
import { marksAtTarget } from '@/server/domain/scoring/next-step/marks-at-target'
import { nextStep } from '@/server/domain/scoring/next-step/next-step'
import { nextStepWords } from './next-step-words'
import { digitsWithUnit, type Telling } from './telling'

const UNIT = { zh: '%', en: '%' }

function tellingIn(locale: Locale): Telling {
  const messages = messagesOf[locale]
  const rules = { t: createTranslator({ locale, messages, namespace: 'rules' }), locale }
  return {
    t: createTranslator({ locale, messages, namespace: 'marks' }),
    rules,
    periodName: (code) => code,
    unitName: (code) => code,
    indicator: () => null,
    unit: UNIT,
    decimals: 2,
    shown: (digits, measure) => digitsWithUnit(rules, UNIT, digits, measure),
  }
}

/** What is said of unit a's mark in the last of the quarters given. */
function said(locale: Locale, given: Partial<CaseIndicator>, figures: (Observation | null)[]) {
  const own = indicator(given)
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].slice(0, figures.length)
  const { a } = scored(
    {
      quarters: figures.length,
      units: ['a'],
      indicators: [own],
      values: figures.flatMap((each, at) => (each ? [cell('a', quarters[at] ?? '', each)] : [])),
    },
    { explain: true },
  )
  const explanation = a?.explanations?.[quarters.at(-1) ?? '']?.B1
  if (!explanation) throw new Error('no explanation')
  const { points } = explanation
  const reporting = marksAtTarget(own, own.target, { points, coefficient: 1, decimals: 2 })
  return nextStepWords(tellingIn(locale), { next: nextStep(explanation, own), reporting }, explanation)
}

const deduction: Partial<CaseIndicator> = {
  kind: 'ratio',
  target: 90,
  rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'started' },
}
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('what more would have taken', () => {
  test('whole persons, the value they make (cut, not rounded up), marks and gain', () => {
    expect(said('zh-CN', deduction, [of(1240, 1400)])?.lines).toEqual([
      'Q1分子再多6，即1,246/1,400(完成值89.00%)，可得9.50分(+0.50)。',
      '满分(10.00分)：Q1分子再多20，即1,260/1,400(完成值90.00%)。',
    ])
    expect(said('en', deduction, [of(1240, 1400)])?.lines).toEqual([
      'For 9.50 marks (+0.50): 6 more in the numerator of Q1, 1,246/1,400 (value 89.00%).',
      'For full marks (10.00): 20 more in the numerator of Q1, 1,260/1,400 (value 90.00%).',
    ])
  })
  test('a sum: the period’s own figure is meant, and that is said', () => {
    const words = said('zh-CN', { ...deduction, accumulate: 'sum' }, [of(80, 100), of(90, 100)])
    expect(words?.lines[0]).toBe('Q2分子再多2，即92/100(完成值86.00%)，可得8.00分(+0.50)。')
    expect(words?.notes).toContain('说的是Q2本期的数，不是累计数；以后各期不作推测。')
  })
  test('the best that could be done, where full marks were out of reach', () => {
    const bound: Partial<CaseIndicator> = { ...deduction, accumulate: 'sum', chance: 'binomial' }
    expect(said('zh-CN', bound, [of(20, 40), of(38, 40)])?.lines.at(-1)).toMatch(/^本期够不着满分/)
    expect(said('zh-CN', bound, [of(20, 40), of(40, 40)])?.lines).toEqual([
      '本期已经做到头了，差距来自以前各期，本期的数不能再多得分。',
    ])
  })
  test('less, where lower is better', () => {
    const error: Partial<CaseIndicator> = {
      direction: 'lower',
      target: 5,
      rule: { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'whole' },
    }
    expect(said('zh-CN', error, [{ value: 5.42 }])?.lines[0]).toBe('Q1再少0.03，即5.39%，可得7.00分(+1.00)。')
  })
  test('what was not reported: what meeting the target gives', () => {
    expect(said('zh-CN', deduction, [null])?.lines).toEqual([
      '未报就没有分：按期上报，完成值刚好达到目标90%，就可得10.00分(分值10)。',
    ])
  })
  test.each<[string, Partial<CaseIndicator>, Observation, string | undefined]>([
    ['full marks', {}, { value: 95 }, '已得满分。'],
    [
      'given by hand',
      { kind: 'manual', rule: { type: 'manual' } },
      { marks: 4, reason: 'r' },
      '此项由评分人直接给分，不作推算。',
    ],
    ['monitored only: nothing is said', { rule: undefined, points: undefined }, { value: 3 }, undefined],
  ])('%s', (_, given, observation, line) => {
    expect(said('zh-CN', given, [observation])?.lines[0]).toBe(line)
  })
})
