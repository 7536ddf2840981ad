import { describe, expect, test } from 'vitest'
import { bodyBlocks } from './body-blocks'
import { sampleFacts } from './bulletin-facts.fixture'
import type { BulletinText } from './bulletin-text'
import { checkText } from './check-text'
import { fillText } from './fill-text'
import { type Placeholder, placeholderCodes, written } from './placeholders'
import { proposeSentences } from './propose-sentences'

const text = (more: Partial<BulletinText> = {}): BulletinText => ({
  organ: '平安区考核办文件',
  number: '',
  title: '通报',
  to: '',
  body: '现将结果通报如下。',
  signer: '考核办',
  copies: '',
  ...more,
})
const values = Object.fromEntries(placeholderCodes.map((code) => [code, `<${code}>`])) as Record<
  Placeholder,
  string
>

describe('a template’s faults', () => {
  test.each<[string, Partial<BulletinText>, unknown]>([
    ['none', { body: '【总体情况】【位次情况】', title: '【年度】年' }, []],
    [
      'an unknown word, named with its field',
      { body: '【年份】和【年度】' },
      [{ field: 'body', because: 'unknown', word: '年份' }],
    ],
    [
      'a bracket that is not closed, with what stands there',
      { title: '关于【年度的通报' },
      [{ field: 'title', because: 'unclosed', word: '【年度的通报' }],
    ],
    ['what must not be empty', { signer: ' ' }, [{ field: 'signer', because: 'empty', word: '' }]],
    [
      'several at once',
      { organ: '', body: '【x】【y】' },
      [
        { field: 'organ', because: 'empty', word: '' },
        { field: 'body', because: 'unknown', word: 'x' },
        { field: 'body', because: 'unknown', word: 'y' },
      ],
    ],
  ])('%s', (_, more, faults) => {
    expect(checkText(text(more), 'template')).toEqual(faults)
  })

  test('what goes out has no placeholder left', () => {
    expect(checkText(text({ body: '【总体情况】' }), 'filled')).toEqual([
      { field: 'body', because: 'unfilled', word: '总体情况' },
    ])
  })
})

test('a template is filled word by word; a line of which nothing is left goes, an unknown word stays', () => {
  const body = placeholderCodes.map(written).join('\n')
  expect(fillText(text({ body }), values).body).toBe(placeholderCodes.map((code) => values[code]).join('\n'))
  const without = { ...values, correction: '' }
  expect(fillText(text({ body: '一\n【更正说明】\n\n【年份】' }), without).body).toBe('一\n\n【年份】')
})

test('numbered lines without a full stop are headings, others paragraphs', () => {
  const kinds = bodyBlocks('一、总体情况\n（一）位次\n\n一、二季度完成。\n正文').map((block) =>
    block.is === 'heading' ? block.level : block.is,
  )
  expect(kinds).toEqual([1, 2, 'paragraph', 'paragraph'])
})

describe('proposed sentences', () => {
  const proposed = proposeSentences(sampleFacts)
  test('say the mean of who is ranked, and the grades', () => {
    expect(proposed.overall).toEqual([
      { say: 'overall', units: 4, ranked: 3, mean: 87.57, high: 91.5, low: 80 },
      { say: 'grade', grade: '优秀', units: ['三合镇'] },
    ])
  })
  test('name together who cannot be told apart', () => {
    expect(proposed.ranking).toEqual([
      { say: 'tier', group: null, first: 1, last: 2, units: ['三合镇', '沙沟乡'] },
      { say: 'tier', group: null, first: 3, last: 3, units: ['古城乡'] },
    ])
  })
  test('tell a change of rank only where it goes beyond chance', () => {
    expect(proposed.movement).toEqual([
      { say: 'rose', unit: '沙沟乡', from: 4, to: 2 },
      { say: 'fell', unit: '古城乡', from: 1, to: 3 },
    ])
    const rows = sampleFacts.rows.map((row) => ({ ...row, previousRank: row.rank }))
    expect(proposeSentences({ ...sampleFacts, rows }).movement).toEqual([
      { say: 'steady', before: '2026年一季度' },
    ])
    expect(proposeSentences({ ...sampleFacts, before: null }).movement).toEqual([])
  })
  test('name vetoes with the rank without them, and the overdue by unit', () => {
    expect(proposed.vetoes).toEqual([{ say: 'veto', unit: '石灰窑乡', clause: '弄虚作假', would: 3 }])
    expect(proposed.overdue).toEqual([{ say: 'overdue', unit: '古城乡', count: 2, days: 12 }])
  })
  test('without chance counted claim nothing of it', () => {
    const rows = sampleFacts.rows.map((row) => ({ ...row, range: null, tier: null }))
    const { ranking, movement, method } = proposeSentences({ ...sampleFacts, rows, simulation: null })
    expect(ranking).toEqual([{ say: 'places', units: ['三合镇', '沙沟乡', '古城乡'] }])
    expect(movement).toEqual([])
    expect(method[0]).toEqual({ say: 'noRanges' })
  })
})
