import { describe, expect, test } from 'vitest'
import { planOf } from '@/prisma/seed/plan'
import { documentOf } from '../plan/document/of-version'
import type { PlanDocument } from '../plan/document/plan-document'
import { letterContent } from './letter-content'
import { proposeLetter, type EarlierLetter } from './propose-letter'
import { touches } from './touches'

/** The shipped plan of 2026, with two townships. */
const units = [
  { id: 'u1', code: '630203102', name: '三合镇', nameEn: null },
  { id: 'u2', code: '630203202', name: '古城乡', nameEn: null },
]
const owner = { id: 'c', code: '630203', name: '平安区', nameEn: null }
const shipped = planOf(2026, {
  owner,
  units: units.map((unit, at) => ({ ...unit, group: at === 0 ? 'town' : 'township', difficulty: 1 })),
  departments: { health: 'h', finance: 'f' },
  newId: () => 'id',
})
const paper = { indicators: {}, vetoes: [], adjustments: [], pointsTotal: 100 }
const codes = new Map([...units, { id: 'h', code: 'D1' }, { id: 'f', code: 'D2' }].map((u) => [u.id, u.code]))
const document = documentOf(shipped, paper, codes)
const named = (code: string, zh: string) => ({ code, name: { zh, en: '' } })
const contentOf = (plan: PlanDocument, unit = '630203102', number = 1) =>
  letterContent(plan, {
    number,
    owner: named('630203', '平安区'),
    unit: named(unit, '三合镇'),
    departments: [named('D1', '卫生健康局')],
  })
const before = contentOf(document)
const firstOf = (plan: PlanDocument) => {
  const found = plan.indicators.find(({ scoring }) => scoring.rule !== undefined)
  if (!found) throw new Error('no scored indicator')
  return found
}
const { code } = firstOf(document)
const withTarget = (unit: string | null, period: string | null, target: number): PlanDocument => ({
  ...document,
  targets: [
    ...document.targets.filter(
      (one) => !(one.indicator === code && one.unit === unit && one.period === period),
    ),
    { indicator: code, unit, period, target },
  ],
})
const withFirst = (
  change: (one: PlanDocument['indicators'][number]) => PlanDocument['indicators'][number],
) => ({
  ...document,
  indicators: document.indicators.map((one) => (one.code === code ? change(one) : one)),
})
const targetsIn = (plan: PlanDocument) =>
  contentOf(plan)
    .categories.flatMap(({ indicators }) => indicators)
    .find((one) => one.code === code)?.targets

describe('what a letter says', () => {
  test('every indicator of the plan, under its category, with the bureau that answers', () => {
    const all = before.categories.flatMap(({ indicators }) => indicators.map((one) => one.code))
    expect(all.sort()).toEqual(document.indicators.map((one) => one.code).sort())
    expect(before.unit).toEqual({ ...named('630203102', '三合镇'), group: 'town', difficulty: 1 })
  })
  test('points are the unit’s own where groups differ', () => {
    const plan = withFirst((one) => ({
      ...one,
      scoring: { ...one.scoring, points: { town: 7, township: 9 } },
    }))
    const found = contentOf(plan).categories.flatMap(({ indicators }) => indicators)
    expect(found.find((one) => one.code === code)).toMatchObject({ points: 7, scoring: { points: 7 } })
  })
  test('a target of its own comes before the one for all, a period’s before the year’s', () => {
    expect(targetsIn(withTarget('630203102', null, 77))).toContainEqual({ period: null, target: 77 })
    expect(targetsIn(withTarget('630203102', '2026Q1', 20))).toContainEqual({ period: '2026Q1', target: 20 })
    expect(targetsIn(withTarget(null, '2026Q1', 21))).toContainEqual({ period: '2026Q1', target: 21 })
  })
  test('a unit that the plan does not assess has none', () => {
    expect(() => contentOf(document, '1')).toThrow('does not assess')
  })
})

describe('what an amendment touches', () => {
  const amendments: [sentence: string, plan: PlanDocument, touched: boolean][] = [
    ['nothing but the version', document, false],
    ['its own target', withTarget('630203102', null, 77), true],
    ['its target of one period', withTarget('630203102', '2026Q2', 77), true],
    ['another unit’s target', withTarget('630203202', null, 77), false],
    ['a rule', withFirst((one) => ({ ...one, scoring: { ...one.scoring, rule: { type: 'manual' } } })), true],
    ['what must not happen', { ...document, vetoes: [{ code: 'V9', name: { zh: '瞒报', en: '' } }] }, true],
    ['the post that answers', withFirst((one) => ({ ...one, post: '分管副镇长' })), true],
    ['another unit is taken out', { ...document, units: document.units.slice(0, 1) }, false],
  ]
  test.each(amendments)('%s', (_, plan, touched) => {
    expect(touches(before, contentOf(plan, '630203102', 2))).toBe(touched)
  })
})

describe('what proposing does', () => {
  const changed = contentOf(withTarget('630203102', null, 77), '630203102', 2)
  const letter = (number: number, state: EarlierLetter['state'], content = before): EarlierLetter => ({
    id: `l${number}`,
    number,
    state,
    content,
  })
  const cases: [sentence: string, letters: EarlierLetter[], content: typeof before, outcome: unknown][] = [
    ['none yet: the first', [], before, { is: 'new', number: 1, replaces: null }],
    ['signed and the same: it stays in force', [letter(1, 'signed')], before, { is: 'inForce' }],
    [
      'signed, and touched: the next, which replaces nothing yet',
      [letter(1, 'signed')],
      changed,
      { is: 'changed', number: 2, replaces: null },
    ],
    ['on the table and the same', [letter(1, 'proposed')], before, { is: 'onTable' }],
    [
      'on the table and touched: the next replaces it',
      [letter(1, 'proposed')],
      changed,
      { is: 'changed', number: 2, replaces: 'l1' },
    ],
    [
      'sent back: again, also as it was',
      [letter(1, 'sentBack')],
      before,
      { is: 'sentBack', number: 2, replaces: null },
    ],
    [
      'the amended one sent back, the plan as signed again',
      [letter(1, 'signed'), letter(2, 'sentBack', changed)],
      before,
      { is: 'inForce' },
    ],
  ]
  test.each(cases)('%s', (_, letters, content, outcome) => {
    expect(proposeLetter(letters, content)).toEqual(outcome)
  })
})
