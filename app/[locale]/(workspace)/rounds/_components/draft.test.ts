import { expect, test } from 'vitest'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import { draftOf, planOfDraft, type Planning } from './draft'

const unit = (id: string, villages: number): Planning['units'][number] => ({
  id,
  code: id,
  name: id,
  nameEn: null,
  begun: false,
  counted: null,
  villages: Array.from({ length: villages }, (_, at) => ({ id: `${id}v${String(at)}`, code: '', name: '' })),
})

const planning: Planning = {
  period: {
    id: 'p',
    ownerId: 'o',
    planId: 'plan',
    code: '2026Q3',
    name: '三季度',
    nameEn: 'Q3',
    phaseCode: 'regular',
    position: 4,
    endsOn: '2026-09-30',
    opensOn: '2026-09-25',
    dueOn: '2026-10-10',
    closesOn: '2026-10-25',
    state: 'open',
    version: 2,
    plan: { code: 'c', year: 2026, name: '', nameEn: '' },
  },
  lines: [{ code: 'board', name: '公示栏', nameEn: 'Board', onDemand: false }],
  units: [unit('a', 3), unit('b', 1)],
  inspectors: [{ id: 'i', name: '甲', unit: { id: 'o', code: '', name: '' } }],
  lastPairs: [],
  earlier: [],
}

const plan: RoundPlan = {
  kind: 'targeted',
  name: '专项',
  startsOn: '2026-10-01',
  endsOn: '2026-10-09',
  lines: ['board'],
  villages: 2,
  households: 5,
  inspectors: 1,
  counts: false,
  checksId: null,
  scheme: {
    units: ['a'],
    pool: ['i'],
    avoidOwn: true,
    avoidLast: false,
    exclusions: [{ inspector: 'i', unit: 'b', reason: '曾任职' }],
    method: 'systematic-pps',
    weights: [{ village: 'av0', households: 120 }],
  },
}

test('a round that is opened to be changed and saved as it is stays what it was', () => {
  expect(planOfDraft(draftOf(planning, plan))).toEqual(plan)
})

test('a new one begins with everybody and everywhere, and as many as there are', () => {
  const draft = draftOf(planning)
  expect(planOfDraft(draft)?.scheme).toMatchObject({ units: ['a', 'b'], pool: ['i'], weights: [] })
  expect(draft).toMatchObject({ villages: '3', inspectors: '1', lines: null })
  expect(draftOf({ ...planning, units: [unit('a', 0)] }).villages).toBe('0')
})

test('full-width digits are figures', () => {
  expect(planOfDraft({ ...draftOf(planning, plan), villages: '１２' })?.villages).toBe(12)
})

test.each(['', 'two', '-1', '1.5'])('a figure typed as “%s” is kept as it is and makes no plan', (text) => {
  const draft = { ...draftOf(planning, plan), villages: text }
  expect(planOfDraft(draft)).toBeNull()
  expect(draft.villages).toBe(text)
})

test('households that are none are left out for the server to name', () => {
  const draft = { ...draftOf(planning, plan), weights: { av0: '120', av1: '', av2: 'many', b: '0' } }
  expect(planOfDraft(draft)?.scheme.weights).toEqual([{ village: 'av0', households: 120 }])
})
