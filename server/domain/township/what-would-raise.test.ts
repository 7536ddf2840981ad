import { describe, expect, test } from 'vitest'
import type { Move, NextStep, NoStep } from '../scoring/next-step/next-step'
import { byGain, type Raise, type RaisedMark, raiseOf } from './what-would-raise'

const move = (gain: number): Move => ({ figure: 1, by: 1, value: 1, marks: 1, gain, beyond: false })
const figure = (more: { next: Move; full?: Move; most?: Move }): NextStep => ({
  ...{ is: 'figure', of: 'numerator', period: 'Q1', now: 1, accumulated: false },
  ...{ full: null, most: null, ...more },
})
const none = (because: NoStep): NextStep => ({ is: 'none', because })

describe('what would raise a mark', () => {
  test.each<[string, Partial<RaisedMark> & { next: NextStep }, Raise]>([
    [
      'as far as full marks',
      { next: figure({ next: move(0.5), full: move(3) }) },
      { is: 'figure', gain: 3, lost: 4 },
    ],
    [
      'as far as it goes',
      { next: figure({ next: move(0.5), most: move(2) }) },
      { is: 'figure', gain: 2, lost: 4 },
    ],
    ['one step that is all', { next: figure({ next: move(4) }) }, { is: 'figure', gain: 4, lost: 4 }],
    [
      'reporting it at all',
      { marks: 0, next: none('missing'), reporting: { marks: 10 } },
      { is: 'report', gain: 10, lost: 10 },
    ],
    [
      'reporting, of which nothing can be told',
      { next: none('missing') },
      { is: 'report', gain: null, lost: 4 },
    ],
    ['item by item', { next: none('counted') }, { is: 'items', gain: null, lost: 4 }],
    ['others decide', { next: none('dependsOnOthers') }, { is: 'others', gain: null, lost: 4 }],
    ['full already', { marks: 10, next: none('full') }, { is: 'settled', gain: null, lost: 0 }],
    ['nothing helps', { next: none('limit') }, { is: 'settled', gain: null, lost: 4 }],
  ])('%s', (_, mark, expected) => {
    expect(raiseOf({ marks: 6, points: 10, reporting: null, ...mark })).toEqual(expected)
  })
  test('most first; what cannot be told by what is lost; what is settled not at all', () => {
    const row = (name: string, is: Raise['is'], gain: number | null, lost: number) => ({
      name,
      raise: { is, gain, lost },
    })
    const rows = [
      row('little', 'figure', 1, 5),
      row('items', 'items', null, 8),
      row('much', 'report', 3, 3),
      row('others', 'others', null, 2),
      row('full', 'settled', null, 0),
      row('limit', 'settled', null, 4),
    ]
    expect(byGain(rows).map(({ name }) => name)).toEqual(['much', 'little', 'items', 'others'])
  })
})
