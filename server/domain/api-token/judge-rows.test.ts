import { expect, test } from 'vitest'
import { judgeRows, type SentRow, type StandingCell } from './judge-rows'

const units = new Map([['630203102', 'sanhe']])
const indicators = new Map([['A2', { scoring: { phases: ['regular'], kind: 'ratio' as const } }]])
const of = (part: Partial<SentRow>): SentRow => ({
  unit: '630203102',
  indicator: 'A2',
  observation: { numerator: 95, denominator: 100 },
  note: null,
  ...part,
})
const stands = (part: Partial<StandingCell>): StandingCell => ({
  observation: { numerator: 90, denominator: 100 },
  note: null,
  version: 3,
  own: false,
  ...part,
})
const judge = (row: SentRow | null, cell?: StandingCell) =>
  judgeRows([row], { units, indicators, standing: () => cell })[0]

test.each<[string, SentRow | null, StandingCell | undefined, unknown]>([
  ['an empty cell is filled', of({}), undefined, { verdict: 'write', unit: 'sanhe', baseVersion: 0 }],
  [
    'what came with the same key is replaced',
    of({}),
    stands({ own: true }),
    { verdict: 'write', unit: 'sanhe', baseVersion: 3 },
  ],
  ['what somebody else entered is not, unseen', of({}), stands({}), { verdict: 'conflict', unit: 'sanhe' }],
  [
    'but is by a row that names its version',
    of({ version: 3 }),
    stands({}),
    { verdict: 'write', unit: 'sanhe', baseVersion: 3 },
  ],
  [
    'an older version is told what stands there now',
    of({ version: 2 }),
    stands({}),
    { verdict: 'conflict', unit: 'sanhe' },
  ],
  [
    'even of what came with the same key',
    of({ version: 2 }),
    stands({ own: true }),
    { verdict: 'conflict', unit: 'sanhe' },
  ],
  [
    'a version of an empty cell was never seen',
    of({ version: 1 }),
    undefined,
    { verdict: 'conflict', unit: 'sanhe' },
  ],
  [
    'the same figure again changes nothing',
    of({}),
    stands({ observation: { numerator: 95, denominator: 100 } }),
    { verdict: 'same', version: 3 },
  ],
  [
    'nothing for an empty cell neither',
    of({ observation: null }),
    undefined,
    { verdict: 'same', version: 0 },
  ],
  [
    'a unit out of reach',
    of({ unit: '630203103' }),
    undefined,
    { verdict: 'refused', because: 'unknownUnit' },
  ],
  [
    'an indicator out of reach',
    of({ indicator: 'B1' }),
    undefined,
    { verdict: 'refused', because: 'unknownIndicator' },
  ],
  [
    'another kind of figure',
    of({ observation: { value: 3 } }),
    undefined,
    { verdict: 'refused', because: 'observation.shape' },
  ],
  [
    'a phone number in a note',
    of({ note: '联系 13912345678' }),
    undefined,
    { verdict: 'refused', because: 'personalData' },
  ],
  ['what could not be read', null, undefined, { verdict: 'refused', because: 'malformed' }],
])('%s', (_, row, cell, verdict) => {
  expect(judge(row, cell)).toEqual(verdict)
})

test('a cell sent twice is refused both times, and the others are judged', () => {
  const rows = [of({}), of({ observation: { numerator: 1, denominator: 2 } }), of({ unit: 'x' })]
  expect(
    judgeRows(rows, { units, indicators, standing: () => undefined }).map(
      (row) => row.verdict === 'refused' && row.because,
    ),
  ).toEqual(['twice', 'twice', 'unknownUnit'])
})
