import { expect, test } from 'vitest'
import type { CheckFinding } from './run-checks'
import { type AnsweredStep, whatStands } from './what-stands'

const finding = (check: string, kind: CheckFinding['kind'], explained = false): CheckFinding => ({
  check,
  kind,
  name: { zh: check, en: check },
  says: { zh: '不符', en: 'does not agree' },
  at: ['B1'],
  about: '{}',
  explanation: explained
    ? { check, about: '{}', text: '说明', version: 1, byName: '张三', at: '2027-04-02T00:00:00.000Z' }
    : null,
  lastVersion: explained ? 1 : 0,
})
const hard = finding('H', 'hard')
const soft = finding('S', 'soft')
const explained = finding('E', 'soft', true)

const rows: readonly [AnsweredStep, boolean, readonly CheckFinding[], string[], string[]][] = [
  // step, period open, what fires → what must be corrected, what must be explained
  ['submit', true, [hard, soft, explained], ['H'], ['S']],
  ['submit', false, [soft], [], ['S']],
  ['submit', true, [explained], [], []],
  ['sign', true, [hard, soft], ['H'], []],
  ['sign', true, [soft, explained], [], []],
  ['signOff', true, [hard, soft, explained], ['H'], ['S']],
  ['signOff', true, [explained], [], []],
  ['signOff', false, [hard, soft], ['H'], []],
  ['signOff', false, [soft], [], []],
  ['signOff', true, [], [], []],
]

test.each(rows)('%s, period open %s: what stands of %j', (step, open, findings, failed, unexplained) => {
  const standing = whatStands(findings, step, open)
  expect(standing?.failed.map(({ check }) => check) ?? []).toEqual(failed)
  expect(standing?.unexplained.map(({ check }) => check) ?? []).toEqual(unexplained)
  expect(standing === null).toBe(failed.length + unexplained.length === 0)
})

test('of many units’ figures it says whose', () => {
  const unit = { id: 'u1', name: '三合镇', nameEn: null }
  expect(whatStands([{ ...hard, unit }], 'signOff', true)).toEqual({
    failed: [{ check: 'H', at: ['B1'], says: { zh: '不符', en: 'does not agree' }, unit }],
    unexplained: [],
  })
})
