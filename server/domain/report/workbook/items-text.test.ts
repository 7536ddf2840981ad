import { describe, expect, test } from 'vitest'
import type { IndicatorScoring } from '../../plan/plan-version'
import type { Observation } from '../../scoring/case'
import { itemsText, readItems } from './items-text'

const named = (code: string, zh: string, en: string) => ({ code, name: { zh, en } })
const poll = {
  kind: 'poll',
  phases: ['all'],
  answers: [
    { ...named('a', '满意', 'Satisfied'), worth: 1 },
    { ...named('b', '不满意', 'Dissatisfied'), worth: 0 },
  ],
} as IndicatorScoring
const tally = {
  kind: 'tally',
  phases: ['all'],
  rule: {
    type: 'tally',
    items: [
      { ...named('late', '迟报', 'Late'), marks: -1 },
      { ...named('flood', '洪灾', 'Flood'), marks: -2, most: 3 },
    ],
  },
} as IndicatorScoring
const checklist = {
  kind: 'checklist',
  phases: ['all'],
  rule: {
    type: 'checklist',
    items: [
      { ...named('board', '公示栏', 'Board'), marks: 2 },
      { ...named('files', '档案', 'Files'), marks: 2 },
    ],
  },
} as IndicatorScoring

describe('as it goes out, and back unchanged', () => {
  test.each<[string, IndicatorScoring, Observation | null, string]>([
    ['answers', poll, { answers: { a: 40, b: 3 } }, '满意: 40\n不满意: 3'],
    ['a poll without any yet: its answers to be filled in', poll, null, '满意:\n不满意:'],
    ['cases, with sizes of their own', tally, { counts: { late: 2, flood: [3, 5] } }, '迟报: 2\n洪灾: 3 5'],
    ['a list', checklist, { missing: ['files'] }, '公示栏: 有\n档案: 无'],
  ])('%s', (_, scoring, observation, text) => {
    expect(itemsText(scoring, observation, 'zh-CN')).toBe(text)
    expect(readItems(scoring, text)).toEqual({ ok: true, observation })
  })
  test('in English too', () => {
    expect(itemsText(checklist, { missing: ['files'] }, 'en')).toBe('Board: yes\nFiles: no')
    expect(readItems(checklist, 'Board: yes\nFiles: no')).toEqual({
      ok: true,
      observation: { missing: ['files'] },
    })
  })
})

describe('as people type it', () => {
  test.each<[string, IndicatorScoring, string, Observation | null]>([
    ['full-width signs and figures', poll, '满意：４０；不满意： 3', { answers: { a: 40, b: 3 } }],
    ['an answer left out is none', poll, '满意: 40', { answers: { a: 40, b: 0 } }],
    ['by code', poll, 'a: 1\nb: 2', { answers: { a: 1, b: 2 } }],
    ['no case of an item that asks for sizes', tally, '洪灾: 0\n迟报: 1', { counts: { late: 1, flood: [] } }],
    ['sizes parted by commas', tally, '洪灾: 3，5', { counts: { late: 0, flood: [3, 5] } }],
    ['缺 for what is missing', checklist, '公示栏: 缺', { missing: ['board'] }],
    ['nothing behind any of them', checklist, '公示栏:\n档案:', null],
    ['an empty cell', poll, '', null],
  ])('%s', (_, scoring, text, observation) => {
    expect(readItems(scoring, text)).toEqual({ ok: true, observation })
  })
  test.each<[string, IndicatorScoring, string, 'item' | 'figure']>([
    ['an item that is none of its', poll, '很满意: 40', 'item'],
    ['a line without a colon', poll, '满意 40', 'item'],
    ['an item twice', poll, '满意: 1\n满意: 2', 'item'],
    ['a word for a figure', poll, '满意: 四十', 'figure'],
    ['two figures where one is asked for', poll, '满意: 4 0', 'figure'],
    ['a negative one', tally, '迟报: -1', 'figure'],
    ['a figure in a list', checklist, '公示栏: 3', 'figure'],
  ])('refused: %s', (_, scoring, text, because) => {
    expect(readItems(scoring, text)).toMatchObject({ ok: false, because })
  })
})
