import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { MultiplesFinding } from '@/app/_components/charts/prepare-multiples'
import { unitsFinding } from './units-finding'

const none: MultiplesFinding = { met: 0, judged: 0, missed: [], missing: [], highest: null, lowest: null }
const said = (finding: Partial<MultiplesFinding>, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const t = createTranslator({ locale, messages: messagesOf[locale], namespace: 'trends' })
  return unitsFinding(
    t,
    { ...none, ...finding },
    {
      period: locale === 'en' ? '2026 Q2' : '2026年二季度',
      name: (unit) => ({ text: unit, href: `/trends?unit=${unit}` }),
      times: (count) => t('finding.quarters', { count: String(count) }),
      value: (figure) => `${String(figure)}‰`,
    },
  )
}
const text = (...given: Parameters<typeof said>) =>
  said(...given)
    .map((part) => part.text)
    .join('')

test.each([
  ['all meet it', { met: 9, judged: 9 }, '2026年二季度应考的9个单位全部达到目标。'],
  [
    'some missed it, one for long, one did not report',
    {
      met: 5,
      judged: 8,
      missed: [
        { key: '甲', count: 3 },
        { key: '乙', count: 1 },
        { key: '丙', count: 1 },
      ],
      missing: ['丁'],
    },
    '2026年二季度应考的8个单位中5个达到目标；甲连续3个季度未达到目标；乙、丙未达到目标；丁未报。',
  ],
  [
    'of many the longest are named and the rest counted',
    { met: 0, judged: 5, missed: ['甲', '乙', '丙', '丁', '戊'].map((key) => ({ key, count: 1 })) },
    '2026年二季度应考的5个单位中0个达到目标；甲、乙、丙未达到目标；另有2个单位未达到目标。',
  ],
  [
    'without a target the ends are named',
    { highest: { value: 9, keys: ['甲'] }, lowest: { value: 4, keys: ['乙', '丙'] } },
    '2026年二季度甲最高(9‰)；乙、丙最低(4‰)。',
  ],
  ['nothing to compare', {}, '2026年二季度没有可以对照的数。'],
])('%s', (_, finding, expected) => {
  expect(text(finding)).toBe(expected)
})

test('in English it starts with a capital', () => {
  expect(text({ met: 2, judged: 3, missed: [{ key: 'A', count: 2 }] }, 'en')).toBe(
    '2 of the 3 units judged in 2026 Q2 meet the target; A missed it 2 quarters in a row.',
  )
})

test('every unit named leads to its own trend', () => {
  expect(said({ met: 0, judged: 1, missed: [{ key: '甲', count: 1 }] }).filter((part) => part.href)).toEqual([
    { text: '甲', href: '/trends?unit=甲' },
  ])
})
