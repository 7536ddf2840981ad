import { describe, expect, it } from 'vitest'
import { type CellEntry, isWhole, observationOf, sameEntry, toEntry, withFigure } from './cell-entry'

const ratio = (numerator: number | null, denominator: number | null): CellEntry => ({
  figures: { numerator, denominator },
  note: '',
})

describe('a cell as it is typed', () => {
  it.each<[because: string, entry: CellEntry, observation: unknown, whole: boolean]>([
    ['empty is nothing reported', ratio(null, null), null, true],
    ['half a ratio waits for its other half', ratio(3, null), undefined, false],
    ['both halves are one', ratio(3, 4), { numerator: 3, denominator: 4 }, true],
    ['a text that is no figure waits too', withFigure(ratio(3, 4), 'denominator', 4, '四'), undefined, false],
    [
      'put right, it is one again',
      withFigure(withFigure(ratio(3, 4), 'denominator', 4, '四'), 'denominator', 5),
      { numerator: 3, denominator: 5 },
      true,
    ],
  ])('%s', (_, entry, observation, whole) => {
    expect([observationOf('ratio', entry), isWhole(entry)]).toEqual([observation, whole])
  })

  it('differs from what is held by a figure, a text that is none, or the note; not by spaces around it', () => {
    const held = toEntry('ratio', { numerator: 3, denominator: 4 }, '按台账')
    expect(sameEntry(held, { ...held, note: '按台账 ' })).toBe(true)
    expect(sameEntry(held, withFigure(held, 'numerator', 2))).toBe(false)
    expect(sameEntry(held, withFigure(held, 'numerator', 3, '3o'))).toBe(false)
    expect(sameEntry(held, { ...held, note: '' })).toBe(false)
  })
})
