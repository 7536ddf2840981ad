import { beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { Problem } from '@/server/domain/errors'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { readCommendations } from './read-commendations'
import { decideCommendation } from './decide-commendation'

/* A published table of three townships: the best grade, the second, and one with the best grade that is vetoed. */
let county: County
let publicationId: string

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  publicationId = await publishTable(1, ['excellent', 'good', 'excellent'])
})

/** A table as it stands after scoring and publishing; what it was scored from matters to nobody here. */
async function publishTable(number: number, grades: readonly string[]): Promise<string> {
  const db = database()
  const version = await db.planVersion.findFirstOrThrow({ where: { planId: county.planId } })
  if (number === 1)
    // The harness publishes a plan without grades.
    await db.$transaction([
      db.$executeRaw`ALTER TABLE plan_version DISABLE TRIGGER USER`,
      db.planVersion.update({
        where: { id: version.id },
        data: {
          grades: [
            { code: 'excellent', from: 90 },
            { code: 'good', from: 80 },
          ],
        },
      }),
      db.$executeRaw`ALTER TABLE plan_version ENABLE TRIGGER USER`,
    ])
  const { userId, name } = county.actors.office
  const common = {
    ownerId: county.county,
    planId: county.planId,
    periodId: county.periods[0]?.id ?? '',
    number,
  }
  const run = await db.scoreRun.create({
    data: {
      ...{ ...common, id: crypto.randomUUID(), versionId: version.id, engine: '1', inputs: {} },
      ...{
        inputHash: '-',
        resultHash: '-',
        createdById: userId,
        createdByName: name,
        createdAt: REPORTING_DAY,
      },
      results: {
        create: county.townshipIds.map((unitId, at) => ({
          ...{ scope: 'year', unitId, position: at + 1, score: 95 - at, grade: grades[at] ?? null },
          ...{
            rank: at === 2 ? null : at + 1,
            rankWithoutVeto: at + 1,
            status: at === 2 ? 'vetoed' : 'ranked',
          },
          ...{ categories: {}, explanation: {} },
        })),
      },
    },
  })
  await db.publication.updateMany({
    where: { planId: county.planId },
    data: { state: 'superseded', inForce: null },
  })
  const { id } = await db.publication.create({
    data: {
      ...{ ...common, id: crypto.randomUUID(), runId: run.id, document: {}, documentHash: '-' },
      ...{ publishedById: userId, publishedByName: name, publishedAt: REPORTING_DAY },
    },
  })
  return id
}

const unit = (at: number) => county.townshipIds[at] ?? ''
const list = () => readCommendations(county.actors.leader, undefined, REPORTING_DAY)
const decide = (at: number, decision: 'commended' | 'passedOver', words = '', of = publicationId) =>
  decideCommendation(as(county.actors.leader), {
    ...{ planId: county.planId, publicationId: of, unitId: unit(at), decision, words },
  }).then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? String(error.code) : String(error)),
  )

test('the rule proposes by grade, veto and what is overdue; a leader decides', async () => {
  const found = await list()
  expect(found?.rows.map(({ against }) => against)).toEqual([[], ['grade'], ['veto']])
  expect(found?.decides).toBe(true)
  expect(await decide(0, 'commended')).toBe('done')
  expect(await decide(1, 'commended')).toBe('reasonRequired')
  expect(await decide(1, 'commended', '全年进步最大')).toBe('done')
  expect(await decide(2, 'passedOver')).toBe('done')
})

test('a later decision stands beside the earlier one, and nothing is changed or removed', async () => {
  expect(await decide(0, 'passedOver')).toBe('reasonRequired')
  expect(await decide(0, 'passedOver', '另有安排')).toBe('done')
  const found = await list()
  expect(found?.rows[0]?.decisions.map(({ decision }) => decision)).toEqual(['passedOver', 'commended'])
  await expect(database().$executeRaw`DELETE FROM commendation`).rejects.toThrow('append-only')
  expect(await database().auditRecord.count({ where: { action: 'commendation.decide' } })).toBe(4)
})

test('what was read of a publication that was corrected since decides nothing', async () => {
  const before = publicationId
  publicationId = await publishTable(2, ['good', 'excellent', 'good'])
  expect(await decide(0, 'passedOver', '', before)).toBe('notInThisState')
  expect((await list())?.rows.map(({ against }) => against)).toEqual([['grade'], [], ['grade', 'veto']])
})

test('the office reads it and decides nothing; another county’s plan is not found', async () => {
  expect((await readCommendations(county.actors.office, undefined, REPORTING_DAY))?.decides).toBe(false)
  const other = await makeCounty('630204')
  expect(await readCommendations(other.actors.leader, county.planId, REPORTING_DAY)).toBeNull()
})
