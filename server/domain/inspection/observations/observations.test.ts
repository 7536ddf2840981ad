import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import type { Observation } from '../../scoring/case'
import type { SheetLine } from '../sheet-lines'
import { isPlace } from './by-village'
import { cellKey } from './cells'
import { countsNow } from './counts'
import { headsOf } from './heads'
import type { Seen } from './observation'
import { lineWords } from './line-words'
import { settleSheet } from './settle-sheet'

const made = (id: string, ...supersedes: string[]) => ({ id, supersedes })
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ')

describe('what stands is what nobody went over', () => {
  it.each([
    ['nothing', [], ''],
    ['one', [made('a')], 'a'],
    ['a chain, in whatever order it came', [made('c', 'b'), made('a'), made('b', 'a')], 'c'],
    ['two who did not know of each other', [made('a'), made('b', 'a'), made('c', 'a')], 'b c'],
    ['a decision over both', [made('a'), made('b', 'a'), made('c', 'a'), made('d', 'b', 'c')], 'd'],
    ['one whose predecessor has not come yet', [made('b', 'a')], 'b'],
    ['the predecessor came after it', [made('b', 'a'), made('a')], 'b'],
    ['the same five times', [made('a'), made('a'), made('a'), made('a'), made('a')], 'a'],
    ['a circle, which no phone makes: nothing is lost', [made('a', 'b'), made('b', 'a'), made('c')], 'a b c'],
    ['one that names itself', [made('a', 'a')], 'a'],
  ])('%s', (_, observations, heads) => {
    expect(ids(headsOf(observations))).toBe(heads)
  })

  test('whatever the order of arrival and the repetitions, the heads are the same', () => {
    const history = fc
      .array(fc.array(fc.nat(20), { maxLength: 3 }), { minLength: 1, maxLength: 20 })
      .map((list) =>
        list.map((over, at) => made(`n${at}`, ...over.filter((one) => one < at).map((one) => `n${one}`))),
      )
    fc.assert(
      fc.property(
        history.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        ),
        ([all, arrived]) => {
          expect(ids(headsOf(arrived))).toBe(ids(headsOf(all)))
        },
      ),
    )
  })
})

const item = (
  code: string,
  scoring: Partial<SheetLine['scoring']>,
  more: Partial<SheetLine> = {},
): SheetLine => ({
  code,
  name: code,
  nameEn: code,
  indicatorCode: 'G1',
  is: 'item',
  scoring: { phases: ['regular'], kind: 'rating', points: 10, rule: { type: 'rating' }, ...scoring },
  ...more,
})
const interviews = item('interviews', {
  kind: 'ratio',
  multiplier: 100,
  target: 100,
  rule: { type: 'proportional' },
})
const board = item('board', {
  kind: 'checklist',
  rule: {
    type: 'checklist',
    items: [
      { code: 'policy', marks: 4 },
      { code: 'money', marks: 3 },
    ],
  },
})
const look = item('look', { kind: 'rating' })
const ledger = item('ledger', { kind: 'amount', direction: 'lower', target: 0, rule: { type: 'threshold' } })
const poll: SheetLine = {
  ...item('F1', {
    kind: 'poll',
    answers: [
      { code: 'yes', worth: 1 },
      { code: 'no', worth: 0 },
    ],
  }),
  is: 'indicator',
}

const villages = [{ id: 'v1' }, { id: 'v2' }, { id: 'v3' }]
let count = 0
const seen = (
  lineCode: string,
  villageId: string | null,
  observation: Observation | null,
  more: Partial<Seen> = {},
): Seen => ({
  id: `o${String((count += 1)).padStart(4, '0')}`,
  lineCode,
  villageId,
  raterId: 'zhang',
  raterName: '张',
  observation,
  reason: null,
  deductions: [],
  supersedes: [],
  ...more,
})

describe('a line over the villages', () => {
  it('counts add up and are scored once: 8/10, 9/10, 10/10 are 27/30', () => {
    const sheet = settleSheet([interviews], villages, [
      seen('interviews', 'v1', { numerator: 8, denominator: 10 }),
      seen('interviews', 'v2', { numerator: 9, denominator: 10 }),
      seen('interviews', 'v3', { numerator: 10, denominator: 10 }),
    ])
    expect(sheet.observations.get('interviews')).toEqual({ numerator: 27, denominator: 30 })
    expect(sheet.score.items['interviews']).toBe(9)
    expect(sheet.missing).toEqual([])
    // Only the villages where somebody fell short have something to explain.
    expect(sheet.withoutReason.map(({ key }) => key)).toEqual(['interviews@v1', 'interviews@v2'])
  })

  it('a poll’s answers add up, and go to the indicator as one', () => {
    const sheet = settleSheet([poll], villages, [
      seen('F1', 'v1', { answers: { yes: 8, no: 2 } }),
      seen('F1', 'v2', { answers: { yes: 10, no: 0 } }),
    ])
    expect(sheet.observations.get('F1')).toEqual({ answers: { no: 2, yes: 18 } })
    expect(sheet.missing.map(({ key }) => key)).toEqual(['F1@v3'])
  })

  it('a list is scored in each village and the mean of the marks is taken, half up: 10, 6 and 7 are 7.67', () => {
    const sheet = settleSheet([board], villages, [
      seen('board', 'v1', { missing: [] }),
      seen('board', 'v2', { missing: ['policy'] }, { reason: '未见' }),
      seen('board', 'v3', { missing: ['money'] }, { deductions: [{ code: 'money', text: '去年的' }] }),
    ])
    expect(sheet.score).toEqual({ items: { board: 7.67 }, ratings: { G1: 76.7 } })
    expect(sheet.withoutReason).toEqual([])
    expect(sheet.lines.get('board')).toMatchObject({
      is: 'marks',
      villages: [{ marks: 10 }, { marks: 6 }, { marks: 7 }],
    })
  })

  it('a reason that a correction left behind is history; one that tells of no marks stays', () => {
    const words = (line: SheetLine, ...entered: Seen[]) =>
      lineWords(settleSheet([line], villages, entered), line.code, villages, ({ id }) => id)
    const reason = '未见'
    expect(
      words(
        board,
        seen('board', 'v1', { missing: [] }, { reason }),
        seen('board', 'v2', { missing: ['policy'] }, { reason }),
      ),
    ).toBe('v2：未见')
    const full = { numerator: 10, denominator: 10 }
    expect(words(interviews, seen('interviews', 'v1', full, { reason }))).toBeNull()
    expect(words(poll, seen('F1', 'v1', { answers: { yes: 8, no: 2 } }, { reason }))).toBe('v1：未见')
  })

  it('a threshold is kept or missed in each village: two of three are two thirds of the points', () => {
    const sheet = settleSheet([ledger], villages, [
      seen('ledger', 'v1', { value: 0 }),
      seen('ledger', 'v2', { value: 120 }),
      seen('ledger', 'v3', { value: 0 }),
    ])
    expect(sheet.score.items['ledger']).toBe(6.67)
  })

  it('without villages everything is as it was: one observation a line', () => {
    const sheet = settleSheet(
      [look, board],
      [],
      [seen('look', null, { value: 80 }), seen('board', null, { missing: ['money'] })],
    )
    expect(sheet.score).toEqual({ items: { look: 8, board: 7 }, ratings: { G1: 75 } })
    expect(sheet.withoutReason.map(({ key }) => key)).toEqual(['look', 'board'])
  })

  it('a village that was left out has no place any more', () => {
    const sheet = settleSheet([board], villages.slice(0, 2), [
      seen('board', 'v1', { missing: [] }),
      seen('board', 'v2', { missing: [] }),
      seen('board', 'v3', { missing: ['policy', 'money'] }),
    ])
    expect(sheet.score.items['board']).toBe(10)
  })
})

describe('two inspectors in one place', () => {
  const entries = [
    seen('look', 'v1', { value: 80 }),
    seen('look', 'v1', { value: 60 }, { raterId: 'li', raterName: '李' }),
  ]

  it('who do not agree are both kept, and nothing counts there until somebody decides', () => {
    const sheet = settleSheet([look], [{ id: 'v1' }], entries)
    expect(sheet.conflicts).toMatchObject([{ key: cellKey('look', 'v1'), heads: entries }])
    expect(sheet.score.ratings['G1']).toBeNull()
    const decided = seen('look', 'v1', { value: 70 }, { supersedes: entries.map(({ id }) => id) })
    const after = settleSheet([look], [{ id: 'v1' }], [...entries, decided])
    expect(after.conflicts).toEqual([])
    expect(after.score.items['look']).toBe(7)
  })

  it('who say the same are in no conflict', () => {
    const [mine, theirs] = entries
    if (!mine || !theirs) throw new Error('two entries')
    const sheet = settleSheet([look], [{ id: 'v1' }], [mine, { ...theirs, observation: { value: 80 } }])
    expect(sheet.conflicts).toEqual([])
    expect(sheet.score.items['look']).toBe(8)
  })

  it('whose marks the plan combines each have their place, and the mean counts', () => {
    const sheet = settleSheet([{ ...look, raters: 'mean' }], [{ id: 'v1' }], entries, ['zhang', 'li', 'wang'])
    expect(sheet.conflicts).toEqual([])
    expect(sheet.missing).toEqual([])
    expect(sheet.score.items['look']).toBe(7)
  })

  it('of three or more the highest and the lowest are left out where the plan says so', () => {
    const four = [...entries, seen('look', 'v1', { value: 100 }, { raterId: 'wang' })]
    const scored = (raters: SheetLine['raters']) =>
      settleSheet([{ ...look, raters }], [{ id: 'v1' }], four).score.items['look']
    expect(scored('trimmed')).toBe(8)
    expect(scored('mean')).toBe(8)
    expect(
      settleSheet(
        [{ ...look, raters: 'trimmed' }],
        [{ id: 'v1' }],
        [...four, seen('look', 'v1', { value: 0 }, { raterId: 'zhao' })],
      ).score.items['look'],
    ).toBe(7)
  })

  it('counts are right or wrong: no mean is taken of them', () => {
    const both = [
      seen('interviews', 'v1', { numerator: 8, denominator: 10 }),
      seen('interviews', 'v1', { numerator: 9, denominator: 10 }, { raterId: 'li' }),
    ]
    expect(settleSheet([{ ...interviews, raters: 'mean' }], [{ id: 'v1' }], both).conflicts).toHaveLength(1)
  })
})

test('a place is a village that is looked at, or was; a sheet without villages has the unit itself, whatever it had before', () => {
  const sheet = { villages: [{ id: 'v1' }], formerVillages: [{ id: 'v0' }] }
  const at = (line: SheetLine, village: string | null, of = sheet) => isPlace(line, village, of)
  expect(['v1', 'v0', 'v9', null].map((village) => at(board, village))).toEqual([true, true, false, false])
  const given = { ...sheet, villages: [] }
  expect([null, 'v0', 'v1'].map((village) => at(board, village, given))).toEqual([true, true, false])
  const whole: SheetLine = { ...look, is: 'indicator' }
  expect([null, 'v1', 'v0'].map((village) => at(whole, village))).toEqual([true, false, false])
  // The plan may have it looked at once on the unit, whatever its kind.
  expect([null, 'v1', 'v0'].map((village) => at({ ...board, once: true }, village))).toEqual([
    true,
    false,
    false,
  ])
})

test('what came after the completion counts once the sheet is given back', () => {
  const at = new Date('2026-11-28T08:00:00Z')
  expect(countsNow({ cameAfter: null }, { completedAt: at })).toBe(true)
  expect(countsNow({ cameAfter: at }, { completedAt: at })).toBe(false)
  expect(countsNow({ cameAfter: at }, { completedAt: null })).toBe(true)
  expect(countsNow({ cameAfter: at }, { completedAt: new Date('2026-12-01T08:00:00Z') })).toBe(true)
})
