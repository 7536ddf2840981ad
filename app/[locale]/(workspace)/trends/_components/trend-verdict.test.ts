import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Trend } from '@/server/domain/statistics/recent-trend'
import type { OrWhyNot } from '@/server/domain/statistics/why-not'
import { trendVerdict } from './trend-verdict'

const said = (trend: OrWhyNot<Trend>, locale: 'zh-CN' | 'en') =>
  trendVerdict(createTranslator({ locale, messages: messagesOf[locale], namespace: 'trends' }), trend)
const found = { slope: 1, chi2: 12, isSteady: true }

test.each<[string, OrWhyNot<Trend>, string, string]>([
  [
    'rising, and that is good',
    { ...found, direction: 'increasing', judgement: 'better' },
    '最近5期在上升、变好，超出偶然波动。',
    'Over the last 5 periods it is rising, for the better, by more than chance.',
  ],
  [
    'falling, and that is bad',
    { ...found, direction: 'decreasing', judgement: 'worse' },
    '最近5期在下降、变差，超出偶然波动。',
    'Over the last 5 periods it is falling, for the worse, by more than chance.',
  ],
  [
    'rising within a range, where neither way is good',
    { ...found, direction: 'increasing', judgement: null },
    '最近5期在上升，超出偶然波动。',
    'Over the last 5 periods it is rising, by more than chance.',
  ],
  [
    'no trend',
    { ...found, direction: 'none', judgement: null },
    '最近5期的变化没有超出偶然波动。',
    'Over the last 5 periods the change is within chance.',
  ],
  [
    'three quarters',
    { whyNot: 'tooFew', of: 'points', have: 3, least: 5 },
    '能判断的只有3期，满5期才判断趋势。',
    'A trend takes 5 periods that can be judged; so far there are 3.',
  ],
  [
    'no counts',
    { whyNot: 'noNumerators' },
    '数据不足，不判断趋势。',
    'There is not enough to judge a trend.',
  ],
])('%s', (_, trend, zh, en) => {
  expect(said(trend, 'zh-CN')).toBe(zh)
  expect(said(trend, 'en')).toBe(en)
})
