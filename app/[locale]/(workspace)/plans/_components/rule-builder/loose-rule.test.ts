import { describe, expect, test } from 'vitest'
import { type LooseRule, mapMarks, wholeRule } from './loose-rule'
import { changedTo, choiceOf, choicesFor, newRule, type Choice, type RuleGround } from './rule-choices'

const rate: RuleGround = { kind: 'ratio', direction: 'higher', isSecond: true }

describe('what is not whole is told by its blanks', () => {
  test.each<[Choice, string[]]>([
    ['threshold', []],
    ['proportional', []],
    ['stepDeduction', ['step', 'marks']],
    ['bands', ['bands']],
    ['curve', ['knots']],
    ['minmax', []],
    ['rankStep', ['drop']],
    ['places', ['top']],
    ['efficacy', ['satisfactory', 'unsatisfactory', 'base']],
    ['tallyTake', ['marks', 'name']],
    ['checklist', ['marks', 'name']],
    ['manual', []],
    ['blend', ['weight', 'step', 'marks']],
  ])('a new %s lacks %j', (choice, missing) => {
    const read = wholeRule(newRule(choice, 'higher'))
    expect('missing' in read ? read.missing : []).toEqual(missing)
    expect(choiceOf(newRule(choice, 'higher'))).toBe(choice)
  })
  test('one that is lower for the better has to say where marks end', () => {
    expect(wholeRule(newRule('proportional', 'lower'))).toEqual({ missing: ['from'] })
  })
  test('filled in it is the rule, without keys that hold nothing', () => {
    const filled: LooseRule = { type: 'stepDeduction', step: 1, marks: 0.5, min: undefined }
    expect(wholeRule(filled)).toEqual({ rule: { type: 'stepDeduction', step: 1, marks: 0.5 } })
  })
})

test.each<[string, RuleGround, string[]]>([
  ['counts', { ...rate, kind: 'tally' }, ['tallyTake', 'tallyGive']],
  ['a list', { ...rate, kind: 'checklist' }, ['checklist']],
])('only what fits is offered for %s', (_, ground, choices) => {
  expect(choicesFor(ground)).toEqual(choices)
})
test('a range has no proportion; places need the second vocabulary; a rating may be its own marks', () => {
  expect(choicesFor({ ...rate, direction: 'range' })).not.toContain('proportional')
  expect(choicesFor({ ...rate, isSecond: false })).not.toContain('places')
  expect(choicesFor({ ...rate, kind: 'rating' })).toContain('rating')
})
test('another choice keeps the clauses added to the one before', () => {
  const before: LooseRule = { type: 'threshold', else: 2, vetoBelow: 60, difficulty: true }
  expect(changedTo('bands', before, rate)).toMatchObject({ type: 'bands', vetoBelow: 60, difficulty: true })
})
test('marks become shares of the points, added clauses too, and values stay', () => {
  const rule: LooseRule = {
    type: 'bands',
    bands: [
      { from: 90, marks: 10 },
      { from: 80, marks: null },
    ],
    bonus: { step: 1, marks: 1, cap: 2 },
    zeroBelow: 60,
  }
  expect(mapMarks(rule, (marks) => marks / 10)).toEqual({
    type: 'bands',
    bands: [
      { from: 90, marks: 1 },
      { from: 80, marks: null },
    ],
    bonus: { step: 1, marks: 0.1, cap: 0.2 },
    zeroBelow: 60,
  })
})
