import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/server/domain/access/actor'
import { type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { publishQuarter } from '@/server/test/publish-quarter'
import { readIndicator } from './read-indicator'
import { readSideBySide } from './read-side-by-side'

const [SANHE, GUCHENG, SHAGOU] = ['630203102', '630203202', '630203203']
let county: County

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('before anything is published', () => {
  test('there is nothing to look at', async () => {
    expect(await readIndicator(county.actors.leader, {})).toMatchObject({ indicator: null })
    expect(await readSideBySide(county.actors.leader, {})).toMatchObject({ plan: null })
  })
})

describe('after a published quarter', () => {
  test('an indicator: everybody’s counts and marks as published, and why there is no funnel', async () => {
    await publishQuarter(county, '2026Q1', [95, 88, null])
    const page = await readIndicator(county.actors.leader, { indicator: 'B1' })
    if (page.indicator === null) throw new Error('published')
    expect(page.period).toMatchObject({ code: '2026Q1' })
    expect(page.rows.map(({ unit, value, status, marks }) => [unit.code, value, status, marks])).toEqual([
      [SANHE, 95, 'scored', 10],
      [GUCHENG, 88, 'scored', 9],
      [SHAGOU, null, 'missing', 0],
    ])
    expect(page.rows[0]?.judged?.counts).toEqual({ numerator: 95, denominator: 100 })
    expect(page.funnel).toEqual({ whyNot: 'noChance' })
    expect(page.county).toMatchObject([{ period: { code: '2026Q1' }, value: 91.5 }])
    expect(page.projection).toBeNull()
  })

  test('what is not published yet is asked for in vain, whoever asks', async () => {
    for (const actor of [county.actors.leader, county.actors.heads[1] ?? county.actors.leader])
      await expect(readIndicator(actor, { indicator: 'B1', period: '2026Q2' })).rejects.toMatchObject({
        code: 'notFound',
      })
    await expect(readIndicator(county.actors.leader, { indicator: 'Z9' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('units side by side: in the table’s order, with what sets them apart', async () => {
    const page = await readSideBySide(county.actors.leader, { units: [GUCHENG, SANHE] })
    if (page.plan === null) throw new Error('published')
    expect(page.units.map(({ unit, rank, behind }) => [unit.code, rank, behind])).toEqual([
      [SANHE, 1, null],
      [GUCHENG, 2, 'unknown'],
    ])
    expect(page.spreads).toEqual([{ indicator: 'B1', difference: 1, best: [SANHE], worst: [GUCHENG] }])
    await expect(readSideBySide(county.actors.leader, { units: [SANHE, 'nobody'] })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('without a choice: the reader’s own and the first', async () => {
    const chosen = async (actor: Actor) => {
      const page = await readSideBySide(actor, {})
      return page.plan === null ? [] : page.units.map(({ unit }) => unit.code)
    }
    expect(await chosen(county.actors.heads[2] ?? county.actors.leader)).toEqual([SANHE, SHAGOU])
    expect(await chosen(county.actors.leader)).toEqual([SANHE, GUCHENG])
  })
})
