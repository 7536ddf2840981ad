import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Minutes } from '@/server/services/archive/load-minutes'
import { minutesPaper } from './minutes-paper'
import { minutesSpeakerOf } from './minutes-speaker'

const at = new Date('2026-07-20T02:00:00Z')
const event = {
  action: 'x',
  to: 'confirmed',
  words: '事实清楚',
  byName: '分管领导',
  at,
  actingForName: null,
}
const minutes = {
  plan: '考核方案',
  names: {
    units: { u1: '三合镇' },
    indicators: { B1: '服务率' },
    clauses: { V1: '弄虚作假' },
  },
  appeals: [
    {
      number: 1,
      unit: { name: '三合镇' },
      indicatorCode: 'B1',
      veto: null,
      words: '漏计',
      state: 'upheld',
      decision: '予以更正',
      decidedByName: '分管领导',
    },
  ],
  vetoes: [
    { unit: { name: '古城乡' }, clause: 'V1', basis: '查实材料', state: 'confirmed', events: [event] },
  ],
  adjustments: [],
  findings: [
    {
      number: 3,
      unit: { name: '古城乡' },
      words: '公开栏空白',
      dueOn: at,
      state: 'closed',
      events: [event],
    },
  ],
  publishing: ['propose', 'ask', 'object', 'answer', 'sign'].map((action) => ({
    at,
    byName: '考核办甲',
    unitId: action === 'object' ? 'u1' : null,
    action,
    words: action === 'object' ? '少计1户' : null,
    upheld: action === 'answer' ? false : null,
    candidate: { number: 2, period: { name: '2026年二季度' } },
  })),
} as unknown as Minutes

test.each(['zh-CN', 'en'] as const)('minutes say every step and decision in %s', (locale) => {
  const common = {
    locale,
    messages: messagesOf[locale],
    onError: (error: Error) => {
      throw error
    },
  }
  const speaker = minutesSpeakerOf(locale, {
    t: createTranslator({ ...common, namespace: 'archives.minutes' }),
    papers: createTranslator({ ...common, namespace: 'papers' }),
    steps: createTranslator({ ...common, namespace: 'proceedings' }),
    appeals: createTranslator({ ...common, namespace: 'appeals' }),
    decisions: createTranslator({ ...common, namespace: 'adjustments' }),
    findings: createTranslator({ ...common, namespace: 'rectifications' }),
  })
  const { blocks } = minutesPaper(speaker, minutes)
  const tables = blocks.flatMap((block) => (block.is === 'table' ? block.table : []))
  expect(blocks.filter(({ is }) => is === 'heading')).toHaveLength(5)
  expect(tables.map(({ rows }) => rows.length)).toEqual([5, 1, 1, 1])
  for (const { heads, rows } of tables)
    for (const row of rows) expect('cells' in row && row.cells.length).toBe(heads.length)
  const said = JSON.stringify(blocks)
  for (const words of ['三合镇', '少计1户', '服务率', '予以更正', '弄虚作假', '事实清楚'])
    expect(said).toContain(words)
})
