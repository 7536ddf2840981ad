import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import { sampleFacts } from '@/server/domain/bulletin/bulletin-facts.fixture'
import { checkText } from '@/server/domain/bulletin/check-text'
import { beginText, startText } from './begin-text'
import { bulletinAnnex } from './bulletin-annex'
import { bulletinPaper } from './bulletin-paper'
import { bulletinSpeakerOf } from './bulletin-speaker'
import { sentenceWords } from './sentence-words'

const speakerIn = (locale: 'zh-CN' | 'en') =>
  bulletinSpeakerOf(
    locale,
    createTranslator({
      locale,
      messages: messagesOf[locale],
      namespace: 'bulletins',
      onError: (error: Error) => {
        throw error
      },
    }),
  )
const madeIn = (locale: 'zh-CN' | 'en') => {
  const speaker = speakerIn(locale)
  const text = { ...beginText(speaker, startText(speaker), sampleFacts), date: '2026-07-29' }
  return { speaker, made: { text, facts: sampleFacts } }
}

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const { speaker, made } = madeIn(locale)
  test('the built-in template has no fault, filled nothing is left open', () => {
    expect(checkText(startText(speaker), 'template')).toEqual([])
    expect(checkText(made.text, 'filled')).toEqual([])
  })
  test('the paper has its red head, the root on every page, its annexes and its imprint', () => {
    const paper = bulletinPaper(speaker, made)
    expect(paper.head?.organ).toContain('平安区')
    expect(paper.foot).toEqual([expect.stringContaining(sampleFacts.publication.root)])
    expect(paper.blocks.filter(({ is }) => is === 'table')).toHaveLength(3)
    expect(paper.blocks.filter(({ is }) => is === 'chart')).toHaveLength(1)
    expect(paper.imprint).toHaveLength(1)
  })
})

test('a reason that ends in a full stop of its own brings no second one, and one overdue order is not the oldest', () => {
  const speaker = speakerIn('zh-CN')
  const overdue = { say: 'overdue', unit: '古城乡', days: 15 } as const
  expect(sentenceWords(speaker, [{ say: 'corrects', number: 3, reason: '古城乡被一票否决。' }])).toBe(
    '本期结果更正第3号发布，原因：古城乡被一票否决。',
  )
  expect(sentenceWords(speaker, [{ ...overdue, count: 1 }])).toBe('古城乡有1项整改逾期，已逾期15个工作日。')
  expect(sentenceWords(speaker, [{ ...overdue, count: 2 }])).toBe(
    '古城乡有2项整改逾期，最长的已逾期15个工作日。',
  )
})

test('the Chinese text says who is one tier, who was vetoed and what is overdue', () => {
  const { made } = madeIn('zh-CN')
  expect(made.text.title).toBe('关于2026年二季度目标管理责任制｜考核结果的通报')
  for (const words of [
    '第1至2位：三合镇、沙沟乡，位次范围前后交错，其间没有可靠的分界，列为一档。第3位：古城乡。',
    '沙沟乡由第4位升至第2位。古城乡由第1位降至第3位。',
    '石灰窑乡因“弄虚作假”被一票否决，不参加排名；如未被否决，列第3位。',
    '三合镇加0.5分：省级表彰。',
    '古城乡有2项整改逾期，最长的已逾期12个工作日。',
  ])
    expect(made.text.body).toContain(words)
})

test('the table stands in tiers, the vetoed at its end', () => {
  const { speaker, made } = madeIn('zh-CN')
  const table = bulletinPaper(speaker, made).blocks.find((block) => block.is === 'table')
  expect(table?.table.rows).toEqual([
    { group: '第1至2位（为一档）' },
    { cells: ['1', '三合镇', '91.50', '1～2', '2', '升1', '优秀'] },
    { cells: ['2', '沙沟乡', '91.20', '1～2', '4', '升2', '—'] },
    { group: '第3位' },
    { cells: ['3', '古城乡', '80.00', '3', '1', '降2', '—'] },
    { group: '不参加排名' },
    { cells: ['—', '石灰窑乡', '一票否决', '—', '—', '—', '—'] },
  ])
})

test('the annex has every figure as a number', () => {
  const { speaker, made } = madeIn('zh-CN')
  const { sheets } = bulletinAnnex(speaker, made)
  expect(sheets.map(({ name }) => name)).toEqual(['考核结果', '一票否决', '加减分', '逾期整改', '说明'])
  expect(sheets[0]?.rows[0]).toContain(91.5)
  for (const { heads, rows } of sheets) expect(rows.every((row) => row.length === heads.length)).toBe(true)
})
