import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { createUnit } from './create-unit'

let county: County
const add = (code: string, level: 'township' | 'village' | 'department', parentId: string) =>
  createUnit(as(county.actors.sysadmin), { code, name: code, nameEn: null, level, parentId })

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
})

describe('a unit is added below another', () => {
  test('of the level next above, with a record in the trail', async () => {
    const { id } = await add('630203102201', 'village', county.townshipIds[0] ?? '')
    expect(
      await database().unit.findUnique({ where: { id }, select: { level: true, parentId: true } }),
    ).toEqual({ level: 'village', parentId: county.townshipIds[0] })
    await add('630203102D1', 'department', county.townshipIds[0] ?? '')
    expect(await database().auditRecord.count({ where: { action: 'unit.create' } })).toBe(2)
  })

  test('never where its level does not stand: nothing is added, and it says both levels', async () => {
    const village = await database().unit.findUniqueOrThrow({ where: { code: '630203102201' } })
    const before = await database().unit.count()
    await expect(add('630203299', 'village', county.actors.office.unit.id)).rejects.toMatchObject({
      code: 'levelNotBelow',
      data: { level: 'village', parent: 'county' },
    })
    await expect(add('630203298', 'township', village.id)).rejects.toMatchObject({
      code: 'levelNotBelow',
      data: { level: 'township', parent: 'village' },
    })
    await expect(add('630203297', 'department', village.id)).rejects.toMatchObject({ code: 'levelNotBelow' })
    expect(await database().unit.count()).toBe(before)
  })

  test('and never twice by one code', async () => {
    await expect(add('630203102201', 'village', county.townshipIds[1] ?? '')).rejects.toMatchObject({
      code: 'unitCodeTaken',
    })
  })
})
