import { describe, expect, it } from 'vitest'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import {
  type CellEntry,
  faultOf,
  fieldsOf,
  isWhole,
  observationOf,
  openFieldOf,
  placesOf,
  sameEntry,
  toCell,
  withFigure,
  withFigures,
} from './cell-entry'

const phases = ['regular']
const ratio: IndicatorScoring = { kind: 'ratio', phases }
const scorings = {
  ratio,
  amount: { kind: 'amount', phases },
  rating: { kind: 'rating', phases, max: 10 },
  judged: { kind: 'rating', trim: 1, phases },
  manual: { kind: 'manual', phases },
  poll: {
    kind: 'poll',
    phases,
    answers: [
      { code: 'yes', worth: 1 },
      { code: 'no', worth: 0 },
    ],
  },
  tally: {
    kind: 'tally',
    phases,
    rule: {
      type: 'blend',
      parts: [
        {
          weight: 1,
          rule: {
            type: 'tally',
            items: [
              { code: 'late', marks: 0.2, most: 10 },
              { code: 'wrong', marks: 1 },
            ],
          },
        },
      ],
    },
  },
  checklist: {
    kind: 'checklist',
    phases,
    rule: {
      type: 'checklist',
      items: [
        { code: 'policy', marks: 4 },
        { code: 'finance', marks: 4 },
      ],
    },
  },
  discrepancy: { kind: 'discrepancy', phases },
} satisfies Record<string, IndicatorScoring>
const empty = (scoring: IndicatorScoring) => toCell(scoring, null)

describe('a cell of any kind', () => {
  it.each<[kind: keyof typeof scorings, observation: Observation]>([
    ['ratio', { numerator: 3, denominator: 4 }],
    ['amount', { value: -2.5 }],
    ['rating', { value: 9 }],
    ['judged', { scores: [90, 88, 95] }],
    ['manual', { marks: 3, reason: '按台账' }],
    ['poll', { answers: { yes: 9, no: 1 } }],
    ['tally', { counts: { late: [3, 12], wrong: 2 } }],
    ['checklist', { missing: ['finance'] }],
    ['checklist', { missing: [] }],
    ['discrepancy', { reported: 30, verified: 31 }],
  ])('of %s shows what is held and says it again', (kind, observation) => {
    const scoring = scorings[kind]
    const entry = toCell(scoring, { observation, note: null })
    expect([observationOf(scoring, entry), isWhole(scoring, entry)]).toEqual([observation, true])
  })

  it.each(Object.entries(scorings))('of %s that is empty is nothing reported', (_, scoring) => {
    expect([observationOf(scoring, empty(scoring)), isWhole(scoring, empty(scoring))]).toEqual([null, true])
  })

  const half = withFigure(empty(ratio), 'numerator', 3)
  const full = withFigure(half, 'denominator', 4)
  it.each<[because: string, scoring: IndicatorScoring, entry: CellEntry]>([
    ['half a ratio waits for its other half', ratio, half],
    ['a text that is no figure waits to be put right', ratio, withFigure(full, 'denominator', 4, '四')],
    ['marks by hand wait for their reason', scorings.manual, withFigure(empty(scorings.manual), 'value', 3)],
    [
      'one count of a tally waits for the other',
      scorings.tally,
      withFigures(empty(scorings.tally), 'late', [3], null),
    ],
  ])('%s', (_, scoring, entry) => {
    expect([observationOf(scoring, entry), isWhole(scoring, entry)]).toEqual([undefined, false])
  })

  it.each<[because: string, scoring: IndicatorScoring, entry: CellEntry, fault: string | null]>([
    [
      'more than the maximum',
      scorings.rating,
      withFigure(empty(scorings.rating), 'value', 11),
      'overMaximum',
    ],
    [
      'fewer scores than are dropped',
      scorings.judged,
      withFigures(empty(scorings.judged), 'scores', [90, 91], null),
      'tooFewScores',
    ],
    ['a phone number in the note', ratio, { ...full, note: '联系13912345678' }, null],
  ])('%s is not sent', (_, scoring, entry, fault) => {
    expect([faultOf(scoring, entry), isWhole(scoring, entry)]).toEqual([fault, false])
  })

  it('put right, it is whole again', () => {
    const wrong = withFigure(full, 'denominator', 4, '四')
    expect(wrong.unread).toEqual({ denominator: '四' })
    expect(observationOf(ratio, withFigure(wrong, 'denominator', 5))).toEqual({
      numerator: 3,
      denominator: 5,
    })
  })

  it('differs from what is held by a figure, a text that is none, or the note; not by spaces around it', () => {
    const held = toCell(ratio, { observation: { numerator: 3, denominator: 4 }, note: '按台账' })
    expect(sameEntry(held, { ...held, note: '按台账 ' })).toBe(true)
    expect(sameEntry(held, withFigure(held, 'numerator', 2))).toBe(false)
    expect(sameEntry(held, withFigure(held, 'numerator', 3, '3o'))).toBe(false)
    expect(sameEntry(held, { ...held, note: '' })).toBe(false)
  })

  it('stands in the plan’s order, and leads to what is still open in it', () => {
    const { tally } = scorings
    expect(placesOf(tally, empty(tally).input).map(({ key }) => key)).toEqual(['late', 'wrong'])
    expect(fieldsOf(empty(tally).input).map(({ key }) => key)).toEqual(['wrong', 'late'])
    expect(openFieldOf(tally, withFigures(empty(tally), 'late', [], null))).toBe('wrong')
    expect(openFieldOf(ratio, half)).toBe('denominator')
    expect(openFieldOf(scorings.checklist, empty(scorings.checklist))).toBe('none')
  })
})
