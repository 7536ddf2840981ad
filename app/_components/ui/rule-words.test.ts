import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Locale } from '@/app/_i18n/routing'
import { type RuleFacts, ruleSentence } from '@/server/domain/plan/rule-sentence'
import { sentenceText } from './rule-words'

const percent = { zh: '%', en: '%' }
const meetings = { zh: '次', en: 'meetings' }

function said(facts: RuleFacts, locale: Locale = 'zh-CN'): string {
  const t = createTranslator({
    locale,
    messages: messagesOf[locale],
    namespace: 'rules',
  })
  return sentenceText({ t, locale }, ruleSentence(facts))
}

type Row = [facts: RuleFacts, chinese: string, english?: string]

const rows: Row[] = [
  [
    {
      rule: {
        type: 'stepDeduction',
        step: 1,
        marks: 0.5,
        bonus: { step: 1, marks: 0.1, cap: 0.5 },
        vetoBelow: 70,
      },
      target: 90,
      points: 7,
      unit: percent,
    },
    '达到90%得7分，每低1个百分点扣0.5分(不足1个百分点不扣)，扣完为止；每超1个百分点加0.1分，最多加0.5分；低于70%的提出一票否决。',
    '7 marks at 90% or more, 0.5 marks off for each 1 percentage point short (a part of a step is not counted), down to 0; 0.1 marks more for each 1 percentage point beyond, at most 0.5 marks; below 70% a veto is proposed.',
  ],
  [
    { rule: { type: 'threshold' }, target: 98, points: 15, unit: percent },
    '达到98%得15分，达不到的不得分。',
    '15 marks at 98% or more, no marks below it.',
  ],
  [
    {
      rule: { type: 'stepDeduction', step: 1, marks: 1, partial: 'started' },
      target: 4,
      points: 3,
      unit: meetings,
    },
    '达到4次得3分，每少1次扣1分(不足1次按1次计)，扣完为止。',
  ],
  [
    {
      rule: { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'proRata' },
      direction: 'lower',
      target: 5,
      points: 5,
      unit: percent,
    },
    '不超过5%得5分，每高0.1个百分点扣1分(不足0.1个百分点按比例扣)，扣完为止。',
  ],
  [
    {
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, min: -2 },
      direction: 'range',
      target: [103, 107],
      points: 10,
      unit: { zh: '女=100', en: 'girls = 100' },
    },
    '在103—107之间得10分，每偏离1扣0.5分(不足1不扣)；最低−2分。',
  ],
  [
    { rule: { type: 'proportional', from: 60 }, target: 90, points: 5, unit: percent },
    '达到90%得5分，60%及以下不得分，其间按比例得分。',
  ],
  [
    { rule: { type: 'proportional' }, target: 100, points: 10, unit: percent },
    '达到100%得10分，未达到的按占目标的比例得分。',
  ],
  [
    {
      rule: { type: 'proportional', from: 82, zeroBelow: 82, vetoBelow: 82 },
      target: 90,
      points: 5,
      unit: percent,
    },
    '达到90%得5分，82%及以下不得分，其间按比例得分；低于82%的记零分并提出一票否决。',
  ],
  [
    {
      rule: {
        type: 'bands',
        bands: [
          { from: 80, marks: 1 },
          { from: 95, marks: 3 },
          { from: 90, marks: 2 },
        ],
      },
      points: 3,
      unit: percent,
    },
    '达到95%得3分，达到90%不足95%得2分，达到80%不足90%得1分，不足80%不得分。',
    '3 marks at 95% or more, 2 marks from 90% to below 95%, 1 mark from 80% to below 90%, no marks below 80%.',
  ],
  [
    {
      rule: {
        type: 'bands',
        as: 'share',
        bands: [
          { to: 5, marks: 1 },
          { to: 10, marks: 0.5 },
        ],
      },
      points: { town: 10, farm: 20 },
      unit: percent,
    },
    '满分：town 10分、farm 20分；不超过5%得满分的100%，超过5%不超过10%得满分的50%，超过10%不得分。',
  ],
  [
    {
      rule: {
        type: 'curve',
        knots: [
          [300, 0],
          [900, 10],
        ],
      },
      points: 10,
      unit: { zh: '元', en: 'yuan' },
    },
    '按下列各点连成的折线计分：300元得0分、900元得10分，两端之外与端点相同。',
  ],
  [
    {
      rule: {
        type: 'tally',
        items: [
          { code: 'late', name: { zh: '迟报', en: 'Late' }, marks: 0.5, cap: 3 },
          { code: 'error', name: '错报', marks: 2 },
        ],
      },
      points: 15,
      unit: { zh: '', en: '' },
    },
    '满分15分，迟报每例扣0.5分(最多扣3分)，错报每例扣2分，扣完为止。',
  ],
  [
    {
      rule: {
        type: 'checklist',
        items: [
          { code: 'a', name: '政策', marks: 4 },
          { code: 'b', name: '财务', marks: 4 },
        ],
      },
      points: 8,
      unit: { zh: '', en: '' },
    },
    '满分8分，缺一项扣4分：政策、财务，扣完为止。',
  ],
  [
    { rule: { type: 'rating' }, points: 20, unit: { zh: '分', en: 'marks' } },
    '按评定分数折算，评100分得20分。',
  ],
  [
    { rule: { type: 'relative', method: 'rankStep', drop: 0.5 }, points: 10, unit: percent },
    '在同组中按名次计分：第1名得10分，每降1名扣0.5分，并列的取较好名次，扣完为止。',
  ],
  [
    {
      rule: { type: 'relative', method: 'efficacy', satisfactory: 95, unsatisfactory: 70, base: 0.6 },
      points: 10,
      unit: percent,
    },
    '按功效系数计分：达到满意值95%得10分，不允许值70%得6分，其间按比例得分。',
  ],
  [
    {
      rule: { type: 'stepDeduction', step: 1, marks: 0.2, difficulty: true },
      target: { ref: 'mean', scope: 'all', times: 1.1 },
      points: 5,
      unit: percent,
    },
    '达到全部单位平均值的110%得5分，每低1个百分点扣0.2分(不足1个百分点不扣)，扣完为止；再乘以难度系数，不超过本项分值。',
  ],
  [
    {
      rule: {
        type: 'blend',
        parts: [
          { weight: 0.5, rule: { type: 'threshold' } },
          { weight: 0.5, rule: { type: 'threshold' }, target: { ref: 'indicator', code: 'M3' } },
        ],
      },
      target: 20,
      points: 2,
      unit: percent,
      names: { M3: { zh: '财政收入增幅', en: 'Growth of revenue' } },
    },
    '第1部分占50%：达到20%得2分，达不到的不得分；第2部分占50%：达到本单位M3 财政收入增幅的值得2分，达不到的不得分。',
  ],
  [
    {
      rule: {
        type: 'blend',
        parts: [
          { weight: 0.7, rule: { type: 'proportional' }, target: 100 },
          { weight: 0.3, rule: { type: 'proportional' }, measure: 'change', target: 4 },
        ],
        when: { ref: 'mean' },
        otherwise: [0.3, 0.7],
      },
      baseline: 'sameSpanLastYear',
      points: 7,
      unit: percent,
    },
    '以达到同组平均值为条件；第1部分占70%(未满足条件的占30%)：达到100%得7分，未达到的按占目标的比例得分；第2部分占30%(未满足条件的占70%)：按比上年同期的增减量计，达到4个百分点得7分，未达到的按占目标的比例得分。',
  ],
  [
    { rule: { type: 'manual' }, points: 5, unit: { zh: '', en: '' } },
    '由评分人直接给分并说明理由，最高5分。',
  ],
  [
    {
      rule: {
        type: 'tally',
        items: [{ code: 'late', name: { zh: '迟报', en: 'late' }, marks: 0.2, most: 10 }],
      },
      points: 10,
      unit: { zh: '个月', en: 'months' },
    },
    '满分10分，迟报每个月扣0.2分，每例最多计10个月，扣完为止。',
    '10 marks to begin with, 0.2 marks off for each “late” (months), of one case at most 10 months counted, down to 0.',
  ],
  [
    {
      kind: 'discrepancy',
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, zeroAbove: 10 },
      direction: 'lower',
      target: 0,
      points: 10,
      unit: percent,
    },
    '按误差率(自报数与核查数之差÷核查数)计；不超过0%得10分，每高1个百分点扣0.5分(不足1个百分点不扣)，扣完为止；高于10%的记零分。',
  ],
  [
    { kind: 'rating', trim: 1, rule: { type: 'rating' }, points: 10, unit: { zh: '', en: '' } },
    '去掉1个最高分和1个最低分后取各评委的平均分；按评定分数折算，评100分得10分。',
    'the mean of the judges’ scores without the highest and the lowest; in proportion to the rating, 10 marks for 100.',
  ],
  [
    {
      extra: true,
      rule: { type: 'relative', method: 'places', scope: 'all', top: [3, 2, 1], last: -2 },
      points: 3,
      unit: percent,
    },
    '在全部单位中按名次计分：前3名依次得3分、2分、1分，其余不得分，并列的取较好名次，末位扣2分(并列末位的不扣)；所得分数另计，本项分值不计入总分值。',
  ],
  [
    {
      rule: { type: 'stepDeduction', step: 1, marks: 1, eachPeriod: { below: 1, marks: 0.5 } },
      target: 4,
      points: 4,
      unit: meetings,
    },
    '达到4次得4分，每少1次扣1分(不足1次不扣)，扣完为止；各期单独看，每有一期低于1次另扣0.5分。',
    '4 marks at 4 meetings or more, 1 mark off for each 1 meetings too few (a part of a step is not counted), down to 0; 0.5 marks more off for each period below 1 meetings by itself.',
  ],
]

describe('a rule says itself', () => {
  test.each(rows)('%#', (facts, chinese, english) => {
    expect(said(facts)).toBe(chinese)
    if (english !== undefined) expect(said(facts, 'en')).toBe(english)
    // A missing message would come back as its key.
    expect(said(facts, 'en')).not.toContain('rules.')
  })
})
