import { expect, test } from 'vitest'
import type { SheetLine } from '../inspection/sheet-lines'
import { correctedScore, correctionsOf, type DecidedAppeal } from './corrections-of'

const phases = ['regular']
const line = (code: string, change: Partial<SheetLine> = {}): SheetLine => ({
  code,
  name: code,
  nameEn: code,
  indicatorCode: 'G1',
  is: 'item',
  scoring: {
    phases,
    kind: 'ratio',
    multiplier: 100,
    points: 10,
    target: 100,
    rule: { type: 'proportional' },
  },
  ...change,
})
const lines = [line('files'), line('visits'), line('G2', { is: 'indicator', indicatorCode: 'G2' })]
const sheet = { id: 's', unitId: 'u', period: { id: 'p' }, round: { counts: true } }
const appeal = (change: Partial<DecidedAppeal>): DecidedAppeal => ({
  id: 'a',
  number: 1,
  plan: { year: 2026 },
  state: 'upheld',
  periodId: 'p',
  unitId: 'u',
  indicatorCode: 'G1',
  itemCode: 'files',
  sheetId: 's',
  outcome: { observation: { numerator: 9, denominator: 10 }, marks: { after: 18 } },
  decision: '属实',
  decidedAt: new Date('2026-05-07T02:00:00Z'),
  ...change,
})

test('a decision on a line tells the marks of the line, one on an indicator that is a line of its own those of the indicator', () => {
  const ofMark = appeal({ id: 'b', indicatorCode: 'G2', itemCode: '', sheetId: null })
  expect(correctionsOf(sheet, lines, [appeal({}), ofMark])).toMatchObject([
    { line: 'files', marks: 9, appeal: { id: 'a', number: 1, year: 2026, state: 'upheld' } },
    { line: 'G2', marks: 18, appeal: { id: 'b' } },
  ])
})

test.each<[string, Partial<DecidedAppeal>]>([
  ['dismissed', { state: 'dismissed', outcome: { observation: null, marks: { after: 1 } } }],
  ['another sheet’s', { sheetId: 'other' }],
  ['about a mark that several lines make', { sheetId: null, itemCode: '' }],
  ['another unit’s', { sheetId: null, itemCode: '', indicatorCode: 'G2', unitId: 'other' }],
  ['another period’s', { sheetId: null, itemCode: '', indicatorCode: 'G2', periodId: 'other' }],
])('an appeal that is %s corrects no line', (_, change) => {
  expect(correctionsOf(sheet, lines, [appeal(change)])).toEqual([])
})

test('a sheet whose round makes no value is not corrected by a decision on a mark', () => {
  const ofMark = appeal({ indicatorCode: 'G2', itemCode: '', sheetId: null })
  expect(correctionsOf({ ...sheet, round: { counts: false } }, lines, [ofMark])).toEqual([])
})

test('the corrected score takes what was decided in the place of what was seen, village means too', () => {
  const seen = {
    observations: new Map([['visits', { numerator: 5, denominator: 10 }]]),
    given: new Map([['files', 4]]),
  }
  expect(correctedScore(lines, seen, correctionsOf(sheet, lines, [appeal({})]))).toMatchObject({
    items: { files: 9, visits: 5 },
    ratings: { G1: 70 },
  })
})
