import { describe, expect, test } from 'vitest'
import { planOf } from '@/prisma/seed/plan'
import { documentOf } from '../document/of-version'
import { joinParts, splitDocument } from '../document/parts'
import type { PlanDocument } from '../document/plan-document'
import { compareImport } from './compare-import'
import { readDocumentText } from './read-document'
import { positionsOf } from './positions'
import { readGrids } from './read-grids'
import { writeGrids } from './write-grids'

const units = ['630203102', '630203202'].map((code) => ({
  id: code,
  code,
  name: code,
  nameEn: null,
  group: 'town',
  difficulty: 1,
}))
let made = 0
const shipped = planOf(2026, {
  owner: { id: 'c', code: '630203', name: '平安区', nameEn: null },
  units,
  departments: { health: 'h', finance: 'f' },
  newId: () => `id${(made += 1)}`,
})
const document = documentOf(
  shipped,
  { indicators: {}, vetoes: [], adjustments: [], pointsTotal: 100 },
  new Map([...units.map(({ code }): [string, string] => [code, code]), ['h', 'H1'], ['f', 'F1']]),
)
const noHints = { names: {}, sentences: {}, about: [] }
const held = (plan: PlanDocument) =>
  new Map(Object.entries(splitDocument(plan)).map(([key, content]) => [key, { content, version: 3 }]))
const sheetsOf = (plan: PlanDocument) =>
  readGrids(writeGrids(plan, noHints).map(({ name, rows }) => ({ name, rows, unreadable: [] })))
const jsonOf = (plan: PlanDocument) => readDocumentText(JSON.stringify(plan))

describe.each([
  ['as sheets', sheetsOf],
  ['as JSON', jsonOf],
])('the shipped plan %s', (_, reading) => {
  test('is no change to itself', () => {
    const { rows, edits } = compareImport(held(document), reading(document))
    expect(rows.filter(({ verdict }) => verdict !== 'same')).toEqual([])
    expect(edits).toEqual([])
  })
  test('makes the same plan from nothing', () => {
    const { edits } = compareImport(new Map(), reading(document))
    const again = joinParts(Object.fromEntries(edits.map(({ key, content }) => [key, content])))
    expect(again && { ...again, targets: [] }).toEqual({ ...document, targets: [] })
    expect(new Set(again?.targets)).toEqual(new Set(document.targets))
  })
  test.each<[string, (plan: PlanDocument) => PlanDocument, unknown[][]]>([
    [
      'a new clause is new, over no version',
      (plan) => ({ ...plan, vetoes: [{ code: 'V1', name: { zh: '弄虚作假', en: '' } }] }),
      [['new', 'veto/V1', 0]],
    ],
    [
      'a renamed category is changed, over the version that was read',
      (plan) => ({
        ...plan,
        categories: plan.categories.map((one) =>
          one.code === 'A' ? { ...one, name: { zh: '新', en: '' } } : one,
        ),
      }),
      [['changed', 'category/A', 3]],
    ],
    [
      'a category moved to the end is one change',
      (plan) => ({ ...plan, categories: [...plan.categories.slice(1), ...plan.categories.slice(0, 1)] }),
      [['changed', 'category/A', 3]],
    ],
    [
      'a part that is gone is removed, settings never',
      (plan) => ({ ...plan, sheetItems: plan.sheetItems.slice(1) }),
      [
        [
          'removed',
          `sheetItem/${document.sheetItems[0]?.indicator ?? ''}/${document.sheetItems[0]?.code ?? ''}`,
          3,
        ],
      ],
    ],
  ])('%s', (_, change, expected) => {
    const { rows, edits } = compareImport(held(document), reading(change(document)))
    expect(
      rows
        .filter(({ verdict }) => verdict !== 'same')
        .map(({ verdict, key }) => [verdict, key, edits.find((edit) => edit.key === key)?.base]),
    ).toEqual(expected)
  })
  test('with one row refused there is nothing to apply', () => {
    const { rows, edits } = compareImport(
      held(document),
      reading({
        ...document,
        vetoes: [{ code: 'V1', name: { zh: '弄虚作假', en: '' } }],
        sheetItems: document.sheetItems.map((item, at) => (at === 0 ? { ...item, indicator: 'Z9' } : item)),
      }),
    )
    expect(
      rows.filter(({ verdict }) => verdict === 'refused').map(({ reasons }) => reasons[0]?.code),
    ).toEqual(['unknownIndicator'])
    expect(edits).toEqual([])
  })
})

test.each<[string, readonly (number | null)[], readonly number[]]>([
  ['nothing held: counted from one', [null, null], [1, 2]],
  ['all in order: kept', [1, 5, 9], [1, 5, 9]],
  ['a new one between two', [1, null, 2], [1, 1.5, 2]],
  ['new ones before and after', [null, 4, null], [3, 4, 5]],
  ['the last one moved to the front: only it', [3, 1, 2], [0, 1, 2]],
  ['no room between: all anew', [1, null, 1 + Number.EPSILON], [1, 2, 3]],
])('positions: %s', (_, before, after) => {
  expect(positionsOf(before)).toEqual(after)
})
