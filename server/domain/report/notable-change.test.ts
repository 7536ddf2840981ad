import { describe, expect, it } from 'vitest'
import type { Observation } from '../scoring/case'
import { notableChange } from './notable-change'

const ratio = (numerator: number, denominator: number): Observation => ({ numerator, denominator })

describe('against last period', () => {
  it.each<[because: string, before: Observation | null, now: Observation | null, told: unknown]>([
    ['a share that fell by half is told', ratio(28, 29), ratio(15, 30), { is: 'rate' }],
    [
      'a share that rose by 42 points is told',
      ratio(145, 250),
      ratio(250, 250),
      { is: 'rate', by: expect.closeTo(42) as number },
    ],
    ['a small move is not', ratio(28, 29), ratio(27, 30), null],
    ['in four births three instead of four is chance', ratio(4, 4), ratio(3, 4), null],
    [
      'a digit too many in the base is told',
      ratio(28, 29),
      ratio(28, 290),
      { is: 'denominator', from: 29, to: 290 },
    ],
    ['a base of three after one is not', ratio(1, 1), ratio(3, 3), null],
    ['no base then or now: nothing to compare', ratio(0, 0), ratio(3, 4), null],
    ['nor without last period', null, ratio(3, 4), null],
    ['nor before anything is typed', ratio(3, 4), null, null],
    [
      'an amount with a digit too many is told',
      { value: 12 },
      { value: 120 },
      { is: 'value', from: 12, to: 120 },
    ],
    ['one meeting instead of three is not', { value: 3 }, { value: 1 }, null],
    ['from nothing to ten is told', { value: 0 }, { value: 10 }, { is: 'value', from: 0, to: 10 }],
  ])('%s', (_, before, now, told) => {
    const change = notableChange(before, now, 100)
    if (told === null) expect(change).toBeNull()
    else expect(change).toMatchObject(told as object)
  })

  it('per thousand, twenty points are two hundred', () => {
    expect(notableChange(ratio(10, 100), ratio(40, 100), 1000)).toMatchObject({
      by: expect.closeTo(300) as number,
    })
    expect(notableChange(ratio(10, 100), ratio(25, 100), 1000)).toBeNull()
  })
})
