import { describe, expect, test } from 'vitest'
import { commendable, type CommendationCondition, type CommendationFacts, mayDecide } from './commendable'

const good: CommendationFacts = { unitId: 'u', grade: 'excellent', status: 'ranked', overdue: 0, appeals: 0 }

describe('who is proposed', () => {
  test.each<[string, string | null, Partial<CommendationFacts>, CommendationCondition[]]>([
    ['the best grade and nothing against it', 'excellent', {}, []],
    ['the second grade', 'excellent', { grade: 'good' }, ['grade']],
    ['not graded', 'excellent', { grade: null }, ['grade']],
    ['a veto, whatever the marks', 'excellent', { status: 'vetoed' }, ['veto']],
    ['something found and not put right in time', 'excellent', { overdue: 2 }, ['overdue']],
    ['an appeal that may change its marks', 'excellent', { appeals: 1 }, ['appeals']],
    ['several', 'excellent', { grade: 'pass', overdue: 1 }, ['grade', 'overdue']],
    ['a plan without grades proposes nobody', null, { grade: null }, ['grade']],
  ])('%s', (_, best, facts, against) => {
    expect(commendable(best, [{ ...good, ...facts }])).toEqual([{ unitId: 'u', against }])
  })
})

describe('a leader’s decision', () => {
  test.each<[string, 'commended' | 'passedOver', CommendationCondition[], string, boolean]>([
    ['as proposed', 'commended', [], '', true],
    ['passed over without a word', 'passedOver', [], '', false],
    ['passed over, and why', 'passedOver', [], '另有专项表彰', true],
    ['not proposed and not commended', 'passedOver', ['grade'], '', true],
    ['commended against the rule without a word', 'commended', ['overdue'], '  ', false],
    ['commended against the rule, and why', 'commended', ['overdue'], '超期系汛期停工', true],
  ])('%s', (_, decision, against, words, expected) => {
    expect(mayDecide(decision, { against }, words)).toBe(expected)
  })
})
