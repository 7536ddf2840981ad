import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Locale } from '@/app/_i18n/routing'
import type { CaseIndicator, Observation } from '@/server/domain/scoring/case'
import { cell, indicator, scored } from '@/server/domain/scoring/case.fixture'
import type { Judgement } from '@/server/domain/scoring/explanation'
import { adjustmentTexts } from '../adjustment-texts'
import { stepText } from './step-text'
import { digitsWithUnit, type Telling } from './telling'
import { valueLines } from './value-lines'

const UNIT = { zh: '次', en: 'times' }

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

/** How unit a's mark in the last of the quarters given came about. */
function judgementOf(
  given: Partial<CaseIndicator>,
  figures: Observation[],
  others: Observation[] = [],
): Judgement {
  const { a } = scored(
    {
      quarters: figures.length,
      indicators: [indicator(given)],
      values: [
        ...figures.map((each, at) => cell('a', `Q${String(at + 1)}`, each)),
        ...others.map((each, at) => cell(`o${String(at)}`, 'Q1', each)),
      ],
    },
    { explain: true },
  )
  const judgement = a?.explanations?.[`Q${String(figures.length)}`]?.B1?.judgement
  if (!judgement) throw new Error('no judgement')
  return judgement
}

function told(locale: Locale, judgement: Judgement): string[] {
  const telling = tellingIn(locale)
  const { steps, reading } = judgement
  return [
    ...valueLines(telling, reading),
    ...steps.map((step, at) => stepText(step, { telling, judgement, before: steps[at - 1]?.marks ?? null })),
  ]
}

type Row = [told: string, judgement: Judgement, chinese: string, english: string]
const value = (figure: number): Observation => ({ value: figure })
const places: Partial<CaseIndicator> = {
  points: 3,
  rule: { type: 'relative', method: 'places', top: [3], last: -2 },
}

test.each<Row>([
  [
    'a first place',
    judgementOf(places, [value(9)], [value(8)]),
    '在2个单位中列第1，得3分',
    'Rank 1 among 2 units: 3 marks',
  ],
  [
    'a last place',
    judgementOf(places, [value(7)], [value(8)]),
    '在2个单位中列第2，为末位，得−2分',
    'Rank 2 among 2 units, the last place: −2 marks',
  ],
  [
    'a last place that is shared',
    judgementOf(places, [value(7)], [value(8), value(7)]),
    '在3个单位中列第2，与其他单位并列末位，得0分',
    'Rank 2 among 3 units, sharing the last place: 0 marks',
  ],
  [
    'a loss for each period',
    judgementOf(
      {
        points: 4,
        target: 1,
        accumulate: 'sum',
        rule: { type: 'threshold', eachPeriod: { below: 1, marks: 0.5 } },
      },
      [value(3), value(0)],
    ),
    '单独看有1期低于1次，每期另扣0.5：4 − 1 × 0.5，得3.5(不低于最低分)',
    'Periods below 1 times by themselves: 1, 0.5 more off for each: 4 − 1 × 0.5 gives 3.5 (not below the least marks)',
  ],
  [
    'sizes of cases, each cut at the most',
    judgementOf({ kind: 'tally', rule: { type: 'tally', items: [{ code: 'late', marks: 0.2, most: 10 }] } }, [
      { counts: { late: [3, 12] } },
    ]),
    '从满分10起扣：10 − (late(3 + 10) 13 × 0.2) = 7.4',
    'Off the full points: 10 − (late (3 + 10) 13 × 0.2) = 7.4',
  ],
  [
    'a discrepancy',
    judgementOf({ kind: 'discrepancy', direction: 'lower', target: 0 }, [{ reported: 96, verified: 80 }]),
    '本期数据：|96 − 80| ÷ 80 × 100 = 20次',
    'Of the period: |96 − 80| ÷ 80 × 100 = 20 times',
  ],
  [
    'several judges’ scores',
    judgementOf({ kind: 'rating', trim: 1, rule: { type: 'rating' } }, [{ scores: [95, 90, 88, 60] }]),
    '本期数据：(90 + 88) ÷ 2(去掉95、60) = 89次',
    'Of the period: (90 + 88) ÷ 2 (without 95, 60) = 89 times',
  ],
])('%s is told so that it can be done again', (_, judgement, chinese, english) => {
  expect(told('zh-CN', judgement)).toContain(chinese)
  expect(told('en', judgement)).toContain(english)
})

test('adjustments say their basis, what does not count, and where a cap was met', () => {
  const { a } = scored(
    {
      plan: {
        adjustmentItems: [
          {
            code: 'honour',
            name: { zh: '表彰', en: 'Commendation' },
            cap: 2,
            oneMatter: true,
            levels: [
              { code: 'county', name: { zh: '县级', en: 'county' }, marks: 1 },
              { code: 'city', name: { zh: '市级', en: 'city' }, marks: 3 },
            ],
          },
        ],
      },
      values: [cell('a', 'Q1', value(90))],
      adjustments: [
        { unit: 'a', item: 'honour', level: 'county', matter: '妇幼', reason: '县发3号' },
        { unit: 'a', item: 'honour', level: 'city', matter: '妇幼', reason: '市发8号' },
        { unit: 'a', marks: -0.5, reason: '迟报' },
      ],
    },
    { explain: true },
  )
  const total = a?.year?.total
  if (!total) throw new Error('no total')
  expect(adjustmentTexts(total, tellingIn('zh-CN').t, 'zh-CN')).toEqual([
    '表彰 县级 县发3号(妇幼)：+1.00(同一事项就高计分，不重复)',
    '表彰 市级 市发8号(妇幼)：+3.00',
    '迟报：−0.50',
    '表彰合计+3.00，封顶+2.00',
  ])
  expect(adjustmentTexts(total, tellingIn('en').t, 'en').at(-1)).toBe(
    'Commendation: +3.00 in all, capped at +2.00',
  )
})
