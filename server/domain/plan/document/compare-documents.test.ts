import { expect, test } from 'vitest'
import { compareDocuments } from './compare-documents'
import { emptyPlan } from './empty-plan'
import type { PlanDocument } from './plan-document'

const name = (zh: string) => ({ zh, en: '' })
const indicator = (code: string, marks: number): PlanDocument['indicators'][number] => ({
  code,
  category: 'B',
  name: name(code),
  unit: name('%'),
  definition: name(''),
  suppliedBy: 'self',
  department: null,
  post: '',
  measures: '',
  clause: '',
  superior: null,
  scoring: {
    phases: ['regular'],
    kind: 'ratio',
    points: 7,
    target: 90,
    rule: { type: 'stepDeduction', step: 1, marks, partial: 'whole' },
  },
})
const plan = (change: Partial<PlanDocument> = {}): PlanDocument => ({
  ...emptyPlan({ code: 'x', year: 2027, name: '方案', assessedLevel: 'township' }, [{ code: '1' }]),
  categories: [
    { code: 'B', name: name('服务') },
    { code: 'C', name: name('权益') },
    { code: 'D', name: name('质量') },
  ],
  indicators: [indicator('B1', 0.5)],
  targets: [{ indicator: 'B1', unit: '1', period: null, target: 80 }],
  ...change,
})
const changes = (after: Partial<PlanDocument>) =>
  compareDocuments(plan(), plan(after)).map(({ key, change, fields }) => [
    key,
    change,
    fields.map(({ field }) => field),
  ])

test.each<[string, Partial<PlanDocument>, unknown[]]>([
  ['nothing', {}, []],
  ['a rule', { indicators: [indicator('B1', 0.8)] }, [['indicator/B1', 'changed', ['judging']]]],
  [
    'a name and who reports it',
    { indicators: [{ ...indicator('B1', 0.5), name: name('甲'), suppliedBy: 'department' }] },
    [['indicator/B1', 'changed', ['name', 'suppliedBy']]],
  ],
  [
    'a target',
    { targets: [{ indicator: 'B1', unit: '1', period: null, target: 85 }] },
    [['target/B1/1/*', 'changed', ['target']]],
  ],
  ['a clause more', { vetoes: [{ code: 'V1', name: name('造假') }] }, [['veto/V1', 'added', ['name']]]],
  ['a target less', { targets: [] }, [['target/B1/1/*', 'removed', ['target']]]],
  [
    'the last category first: it alone has moved',
    {
      categories: [
        { code: 'D', name: name('质量') },
        { code: 'B', name: name('服务') },
        { code: 'C', name: name('权益') },
      ],
    },
    [['category/D', 'moved', []]],
  ],
])('what differs: %s', (_, after, expected) => {
  expect(changes(after)).toEqual(expected)
})

test('a rule’s change holds both states, for their sentences', () => {
  const [change] = compareDocuments(plan(), plan({ indicators: [indicator('B1', 0.8)] }))
  expect(change?.fields[0]).toMatchObject({
    before: { points: 7, rule: { marks: 0.5 } },
    after: { points: 7, rule: { marks: 0.8 } },
  })
})
