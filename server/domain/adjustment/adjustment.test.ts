import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import {
  type AdjustmentAction,
  type AdjustmentState,
  decideAdjustment,
  possibleAdjustmentActions,
} from './adjustment'
import { checkAdjustment } from './check-adjustment'
import { matterKey } from './matter-key'

const who = (userId: string, role: Role, actingForId: string | null = null) => ({ userId, role, actingForId })

test.each<[string, AdjustmentAction, ReturnType<typeof who>, AdjustmentState, string | null, string]>([
  ['the office agrees to a township’s claim', 'agree', who('zhou', 'office'), 'claimed', null, 'agreed'],
  ['it refuses one, saying why', 'refuse', who('zhou', 'office'), 'claimed', '已计过', 'refused'],
  ['not without a word', 'refuse', who('zhou', 'office'), 'claimed', null, 'words'],
  ['a leader agrees to what the office proposed', 'agree', who('chen', 'leader'), 'proposed', null, 'agreed'],
  ['the office does not agree to its own', 'agree', who('zhou', 'office'), 'proposed', null, 'role'],
  [
    'nor somebody else in the one’s stead',
    'agree',
    who('chen', 'leader', 'enterer'),
    'proposed',
    null,
    'samePerson',
  ],
  ['a township does not agree to its own', 'agree', who('li', 'head'), 'claimed', null, 'role'],
  ['a township takes its claim back', 'withdraw', who('li', 'reporter'), 'claimed', null, 'withdrawn'],
  ['and can’t once it is decided', 'withdraw', who('li', 'reporter'), 'agreed', null, 'state'],
  ['what was refused is not agreed to', 'agree', who('zhou', 'office'), 'refused', null, 'state'],
])('%s', (_, action, actor, state, words, outcome) => {
  const decision = decideAdjustment(action, actor, { state, enteredById: 'enterer' }, words)
  expect(decision.ok ? decision.to : decision.because).toBe(outcome)
})

test('buttons are those steps that are possible', () => {
  const claimed = { state: 'claimed' as const, enteredById: 'li' }
  expect(possibleAdjustmentActions(who('zhou', 'office'), claimed)).toEqual(['agree', 'refuse'])
  expect(possibleAdjustmentActions(who('li', 'reporter'), claimed)).toEqual(['withdraw'])
  expect(possibleAdjustmentActions(who('chen', 'leader'), claimed)).toEqual([])
})

test.each([
  ['《全国示范乡镇》', '全国示范乡镇'],
  ['2026 年 市级先进', '2026年市级先进'],
  ['ＡＢＣ 奖', 'abc奖'],
])('%s is the matter %s', (typed, same) => {
  expect(matterKey(typed)).toBe(matterKey(same))
})

const items = [
  {
    code: 'honour',
    levels: [
      { code: 'county', marks: 1 },
      { code: 'city', marks: 2 },
    ],
  },
]

test.each([
  [
    'the county’s commendation gives what the plan says',
    { item: 'honour', level: 'county', marks: null },
    'claimed',
    1,
  ],
  ['free marks count as they are', { item: null, level: null, marks: -2 }, 'proposed', -2],
  [
    'a level that the plan does not have',
    { item: 'honour', level: 'world', marks: null },
    'claimed',
    'unknownLevel',
  ],
  [
    'an item that the plan does not have',
    { item: 'x', level: 'county', marks: null },
    'claimed',
    'unknownItem',
  ],
  ['no marks', { item: null, level: null, marks: 0 }, 'proposed', 'marks'],
  ['a township claims no penalty', { item: null, level: null, marks: -1 }, 'claimed', 'penaltyClaimed'],
] as const)('%s', (_, entry, side, outcome) => {
  const checked = checkAdjustment(entry, items, side)
  expect(checked.ok ? checked.marks : checked.because).toBe(outcome)
})
