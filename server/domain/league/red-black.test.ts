import { expect, test } from 'vitest'
import type { RankRange } from './rank-ranges'
import { redBlack } from './red-black'

const tier = (first: number, last: number): RankRange => ({
  ...{ rank: { low: first, high: last }, total: { low: 1, high: 2 }, tier: { first, last }, reason: null },
})
const row = (
  code: string,
  rank: number | null,
  range: RankRange | null,
  more: { group?: string; status?: string } = {},
) => ({
  ...{ unit: { code, group: more.group ?? 'town' }, rank, range, status: more.status ?? 'ranked' },
})
/** Nine units in tiers of these sizes. */
const table = (...sizes: number[]) => {
  let first = 1
  return sizes.flatMap((size) => {
    const own = Array.from({ length: size }, (_, at) =>
      row(`u${String(first + at)}`, first + at, tier(first, first + size - 1)),
    )
    first += size
    return own
  })
}
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code)

test.each<[string, number[], string[], string[]]>([
  ['both ends stand apart', [2, 5, 2], ['u1', 'u2'], ['u8', 'u9']],
  ['only the last does', [8, 1], [], ['u9']],
  ['a third is named, more is not', [3, 2, 4], ['u1', 'u2', 'u3'], []],
])('%s', (_, sizes, red, black) => {
  const [lists] = redBlack(table(...sizes), 'all', true)
  expect(lists && [codes(lists.red.units), codes(lists.black.units)]).toEqual([red, black])
})

test.each<[string, ReturnType<typeof table>, boolean, object]>([
  ['nobody can be told apart', table(9), true, { is: 'oneTier' }],
  [
    'ranges are not counted yet',
    table(2, 7).map((each) => ({ ...each, range: null })),
    false,
    { is: 'waiting' },
  ],
  [
    'chance could not be drawn',
    table(2, 7).map((each) => ({ ...each, range: null })),
    true,
    { is: 'noRanges' },
  ],
  ['too many at the top', table(8, 1), true, { is: 'tooMany', units: 8, of: 9 }],
])('an empty list says why: %s', (_, rows, isCounted, why) => {
  const [lists] = redBlack(rows, 'all', isCounted)
  expect(lists?.red).toEqual({ units: [], why })
})

test('what was vetoed is named by itself, and groups each have their own', () => {
  const rows = [
    ...table(1, 3),
    row('v', null, null, { status: 'vetoed' }),
    row('p1', 1, tier(1, 1), { group: 'park' }),
    row('p2', 2, tier(2, 4), { group: 'park' }),
    row('p3', 3, tier(2, 4), { group: 'park' }),
    row('p4', 4, tier(2, 4), { group: 'park' }),
  ]
  expect(
    redBlack(rows, 'group', true).map(({ group, red, vetoed }) => [group, codes(red.units), codes(vetoed)]),
  ).toEqual([
    ['town', ['u1'], ['v']],
    ['park', ['p1'], []],
  ])
})
