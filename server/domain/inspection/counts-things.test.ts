import { describe, expect, test } from 'vitest'
import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation } from '../scoring/case'
import { checkSeen } from './check-seen'
import type { SheetLine } from './sheet-lines'

const line = (name: string, scoring: Partial<IndicatorScoring>, unit?: string): SheetLine => ({
  code: 'x',
  name,
  nameEn: name,
  indicatorCode: 'G1',
  is: 'item',
  scoring: { phases: ['regular'], kind: 'amount', ...scoring },
  ...(unit === undefined ? {} : { unit }),
})
const meetings = line('本季度村民自治会议(次)', {})
const money = line('经费台账与银行流水差额*(元)', {})
const files = line('档案齐全(合格份数/抽查份数)', { kind: 'ratio' })
const drawn = line('群众知晓', { kind: 'ratio', chance: 'sample' })
const funds = line('经费到位(到位万元/应到位万元)', { kind: 'ratio' })
const again = line('核对：留守儿童关爱人数', { kind: 'discrepancy' })
const growth = line('增长率', {}, '%')
const error = line('数据误差', { chance: 'sample' }, '%')
const visits = line('走访', {}, '户')
const poll = line('满意度', { kind: 'poll', answers: [{ code: 'yes', worth: 1 }] })

describe('what is counted has no parts and is never less than nothing', () => {
  test.each<[string, SheetLine, Observation]>([
    ['−2 meetings', meetings, { value: -2 }],
    ['1.5 meetings', meetings, { value: 1.5 }],
    ['half a file', files, { numerator: 8.5, denominator: 10 }],
    ['half a household drawn', drawn, { numerator: 8, denominator: 9.5 }],
    ['half a child', again, { reported: 12, verified: 11.5 }],
    ['a household and a half', visits, { value: 1.5 }],
    ['half an answer', poll, { answers: { yes: 0.5 } }],
  ])('%s', (_, of, observation) => {
    expect(checkSeen(of, observation)).toBe('noCount')
  })
  test.each<[string, SheetLine, Observation]>([
    ['no meeting', meetings, { value: 0 }],
    ['two meetings', meetings, { value: 2 }],
    ['yuan and fen', money, { value: 120.5 }],
    ['a difference below zero', money, { value: -120.5 }],
    ['money of money', funds, { numerator: 8.5, denominator: 10.25 }],
    ['a rate that falls', growth, { value: -1.5 }],
    ['an error rate of a sample', error, { value: 1.34 }],
    ['nine of ten files', files, { numerator: 9, denominator: 10 }],
  ])('%s is taken', (_, of, observation) => {
    expect(checkSeen(of, observation)).toBeNull()
  })
})
