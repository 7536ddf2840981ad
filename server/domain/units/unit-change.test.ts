import { describe, expect, test } from 'vitest'
import type { RegisteredUnit } from './registered-unit'
import { type AskedChange, decideUnitChange } from './unit-change'

const TODAY = '2026-07-10'
const unit = (id: string, more: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  id,
  code: id,
  name: id,
  nameEn: null,
  level: 'township',
  parentId: 'county',
  validFrom: '2000-01-01',
  validTo: null,
  ...more,
})
const village = (id: string, parentId: string) => unit(id, { level: 'village', parentId })
const units = [
  unit('county', { level: 'county', parentId: null }),
  unit('三合'),
  unit('古城'),
  unit('沙沟', { validTo: '2024-12-31' }),
  unit('新镇', { validFrom: '2026-06-01' }),
  unit('邻县镇', { parentId: 'other' }),
  village('三合一村', '三合'),
  village('三合二村', '三合'),
  village('古城一村', '古城'),
]
const made = (code: string) => ({ code, name: code, nameEn: null })
const decide = (asked: Partial<AskedChange>) =>
  decideUnitChange(
    { kind: 'merge', effectiveOn: '2026-07-01', from: [], to: [made('合古')], ...asked },
    units,
    TODAY,
  )

describe('what can’t be recorded', () => {
  test.each<[string, Partial<AskedChange>, string]>([
    ['nobody chosen', { from: [] }, 'nothingChosen'],
    ['a unit that is not there', { from: ['三合', '没有'] }, 'nothingChosen'],
    ['one chosen twice', { from: ['三合', '三合'] }, 'sameTwice'],
    ['a township with another county’s', { from: ['三合', '邻县镇'] }, 'notBesideOthers'],
    ['a township with a village', { from: ['三合', '古城一村'] }, 'notBesideOthers'],
    ['the county itself', { from: ['county'] }, 'notBesideOthers'],
    ['one that has ended', { from: ['三合', '沙沟'] }, 'alreadyEnded'],
    ['before one was set up', { from: ['三合', '新镇'], effectiveOn: '2026-06-01' }, 'beforeItsStart'],
    ['more than a year ahead', { from: ['三合', '古城'], effectiveOn: '2027-07-11' }, 'tooFarOff'],
    [
      'a new name ahead of its day',
      { kind: 'rename', from: ['三合'], to: [made('三河')], effectiveOn: '2026-07-11' },
      'tooFarOff',
    ],
    [
      'the same name',
      { kind: 'rename', from: ['三合'], to: [{ code: '', name: '三合', nameEn: null }] },
      'sameName',
    ],
    ['a split into one', { kind: 'split', from: ['三合'] }, 'needsTwo'],
    ['a merger of one into itself', { from: ['三合'], to: [{ id: '三合' }] }, 'needsTwo'],
    ['into one that has ended', { from: ['三合'], to: [{ id: '沙沟' }] }, 'alreadyEnded'],
    [
      'a village of somebody else',
      {
        kind: 'split',
        from: ['三合'],
        to: [{ id: '三合' }, made('新')],
        villages: [{ id: '古城一村', to: 1 }],
      },
      'villageElsewhere',
    ],
  ])('%s', (_, asked, reason) => {
    expect(decide(asked)).toEqual({ ok: false, reason })
  })
})

describe('what follows', () => {
  const told = (asked: Partial<AskedChange>) => {
    const decision = decide(asked)
    if (!decision.ok) throw new Error(decision.reason)
    const { ends, creates, renames, moves } = decision.change
    return {
      ends: ends.map(({ id }) => id),
      creates: creates.map(({ code }) => code),
      renames: renames && `${renames.unit.id} → ${renames.name}`,
      moves: moves.map(({ village: { id }, to }) => `${id} → ${String(to)}`),
    }
  }
  test('two become a new one: both end, all villages go to it', () => {
    expect(told({ from: ['三合', '古城'] })).toEqual({
      ends: ['三合', '古城'],
      creates: ['合古'],
      renames: null,
      moves: ['三合一村 → 0', '三合二村 → 0', '古城一村 → 0'],
    })
  })
  test('one takes the other in: only that ends, only its villages move', () => {
    expect(told({ from: ['三合', '古城'], to: [{ id: '三合' }] })).toEqual({
      ends: ['古城'],
      creates: [],
      renames: null,
      moves: ['古城一村 → 0'],
    })
  })
  test('one is split and goes on: a village goes where it is said, the others stay', () => {
    expect(
      told({
        kind: 'split',
        from: ['三合'],
        to: [made('三合东'), { id: '三合' }],
        villages: [{ id: '三合二村', to: 0 }],
      }),
    ).toEqual({ ends: [], creates: ['三合东'], renames: null, moves: ['三合二村 → 0'] })
  })
  test('a new name changes nothing else', () => {
    expect(told({ kind: 'rename', from: ['三合'], to: [made('三河')] })).toEqual({
      ends: [],
      creates: [],
      renames: '三合 → 三河',
      moves: [],
    })
  })
})
