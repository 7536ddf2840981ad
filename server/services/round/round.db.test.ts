import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { listDraws } from '@/server/db/draws'
import { insertUnits } from '@/server/db/units'
import { findAccount, findUser, insertUser, toActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import { checkDraw, drawFile } from '@/server/domain/inspection/draw/check-draw'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import { enterLines } from '@/server/test/enter-lines'
import { as, type County, makeCounty, REPORTING_DAY, TOWNSHIPS } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { countInbox } from '../inbox/count-inbox'
import { readInbox } from '../inbox/read-inbox'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listEntries } from '../search/list-entries'
import { listSheets } from '../sheet/list-sheets'
import { readSheet } from '../sheet/read-sheet'
import { readProfile } from '../township/read-profile'
import { handOver } from '../user/hand-over'
import { cancelRound } from './cancel-round'
import { commitDraw } from './commit-draw'
import { finishRound } from './finish-round'
import { giveNumber } from './give-number'
import { listRounds } from './list-rounds'
import { changeRound, planRound } from './plan-round'
import { readPlanning } from './read-planning'
import { readRound } from './read-round'
import { replaceInspector } from './replace-inspector'
import { replaceVillage } from './replace-village'
import { startRound } from './start-round'

let county: County
let third: Actor
const villageIds: string[][] = []

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const db = database()
  for (const [index, parentId] of county.townshipIds.entries()) {
    const villages = Array.from({ length: 5 - index }, (_, number) => ({
      id: uuidv7(),
      code: `${TOWNSHIPS[index] ?? ''}20${String(number)}`,
      name: `村${String(index)}${String(number)}`,
      nameEn: null,
      level: 'village' as const,
      parentId,
      validFrom: '2000-01-01',
    }))
    villageIds.push(villages.map(({ id }) => id))
    await insertUnits(db, villages)
  }
  await insertUser(db, {
    id: uuidv7(),
    username: 'inspector3@630203',
    name: 'inspector3',
    passwordHash: '-',
    role: 'inspector',
    unitId: county.county,
    mustChangePassword: false,
    createdAt: REPORTING_DAY,
  })
  const account = await findAccount(db, 'inspector3@630203')
  if (!account) throw new Error('no third inspector')
  third = toActor(account)
  const [first] = await listPeriods(county.actors.office)
  if (first) await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
})

const pool = () => [county.actors.inspector, county.actors.otherInspector, third].map(({ userId }) => userId)
const periodId = () => county.periods[0]?.id ?? ''

const planOf = (more: Partial<RoundPlan> = {}, scheme: Partial<RoundPlan['scheme']> = {}): RoundPlan => ({
  kind: 'unannounced',
  name: '一季度暗访',
  startsOn: '2026-04-02',
  endsOn: '2026-04-20',
  lines: [],
  villages: 2,
  households: 10,
  inspectors: 2,
  counts: false,
  checksId: null,
  ...more,
  scheme: {
    units: county.townshipIds,
    pool: pool(),
    avoidOwn: true,
    avoidLast: true,
    exclusions: [],
    method: 'equal',
    weights: [],
    ...scheme,
  },
})

const plan = async (more?: Partial<RoundPlan>, scheme?: Partial<RoundPlan['scheme']>) =>
  (await planRound(as(county.actors.office), { periodId: periodId(), plan: planOf(more, scheme) })).id

const at = async (id: string) => ({ id, version: (await readRound(county.actors.office, id)).version })
const commit = async (id: string, reason?: string) =>
  commitDraw(as(county.actors.office), { ...(await at(id)), reason })
const give = async (id: string, number = '20260402') =>
  giveNumber(as(county.actors.leader), { ...(await at(id)), number })
const start = async (id: string) => startRound(as(county.actors.office), await at(id))

describe('from plan to start', () => {
  test('what is drawn is what frame, secret and number give, outside as inside', async () => {
    const { office, leader, inspector } = county.actors
    const id = await plan()
    const { commitment } = await commit(id)
    const before = await readRound(leader, id)
    expect(before.draws[0]).toMatchObject({ commitment, outcome: null })
    expect(JSON.stringify(before)).not.toContain('secret"')
    await give(id)
    const round = await readRound(office, id)
    expect(round.state).toBe('drawn')
    const [draw] = round.draws
    const file = drawFile.parse({ ...draw, ...draw?.outcome })
    expect(checkDraw(file).filter(({ agrees }) => !agrees)).toEqual([])
    expect(file.commitment).toBe(commitment)
    for (const sheet of round.sheets) {
      const team = file.result.teams.find(({ unit }) => unit === sheet.unit.code)
      const villages = file.result.villages.find(({ unit }) => unit === sheet.unit.code)
      expect(sheet.team.map(({ inspectorId }) => inspectorId)).toEqual(team?.inspectors)
      expect(sheet.villages.map(({ village }) => village.code)).toEqual(villages?.drawn)
      expect(sheet.inspectorId).toBe(team?.inspectors[0])
    }
    await start(id)
    expect((await readRound(office, id)).state).toBe('under_way')
    // Its sheets take entries of their team only, and the standing round's stay for whoever comes.
    const sheet = (await readRound(office, id)).sheets[0]
    const onTeam = (actor: Actor) => sheet?.team.some(({ inspectorId }) => inspectorId === actor.userId)
    const member = [inspector, county.actors.otherInspector, third].find(onTeam) ?? office
    const outsider = [inspector, county.actors.otherInspector, third].find((one) => !onTeam(one)) ?? office
    const lines = [{ line: 'board', observation: { missing: [] }, reason: null }]
    await expect(enterLines(as(outsider), { id: sheet?.id ?? '', lines })).rejects.toMatchObject({
      code: 'notOfTeam',
    })
    expect((await listSheets(outsider)).map((one) => one.id)).not.toContain(sheet?.id)
    await enterLines(as(member), { id: sheet?.id ?? '', lines })
    expect((await readSheet(member, sheet?.id ?? '')).actions).toContain('complete')
    expect((await listSheets(outsider)).filter(({ round: { inspectors } }) => inspectors === 0)).toHaveLength(
      3,
    )
    await expect(finishRound(as(office), 'complete', await at(id))).rejects.toMatchObject({
      code: 'roundStepRefused',
      data: { because: 'sheetsOpen' },
    })
  })

  test('whoever commits can’t give the number, whatever their other role in it', async () => {
    const id = await plan()
    await commit(id)
    await expect(
      giveNumber(as(county.actors.office), { ...(await at(id)), number: '123456' }),
    ).rejects.toMatchObject({ code: 'roundStepRefused', data: { because: 'secondPerson' } })
    for (const number of ['12345', '1'.repeat(41), '12 456', '１２３４５', 'abcdef'])
      await expect(give(id, number)).rejects.toMatchObject({ code: 'badDrawNumber' })
    expect((await listDraws(database(), id))[0]?.outcome).toBeNull()
    // Full-width, as a Chinese keyboard writes them, they are the same digits.
    await give(id, '１２３ ４５６')
    expect((await listDraws(database(), id))[0]?.outcome?.number).toBe('123456')
  })

  test('a number before a commitment, a start before a draw, and a draw without anything to draw are refused', async () => {
    const id = await plan()
    await expect(give(id)).rejects.toMatchObject({ data: { because: 'notCommitted' } })
    await expect(start(id)).rejects.toMatchObject({ data: { because: 'notDrawn' } })
    const open = await plan({ inspectors: 0, villages: 0 })
    await expect(commit(open)).rejects.toMatchObject({ data: { because: 'nothingToDraw' } })
    await start(open)
    expect((await readRound(county.actors.office, open)).sheets).toHaveLength(3)
  })

  test('the secret is in a table of its own, and nothing of a draw can be changed', async () => {
    const id = await plan()
    await commit(id)
    const db = database()
    const [secret] = await db.roundDrawSecret.findMany({ where: { draw: { roundId: id } } })
    expect(secret?.secret).toMatch(/^[0-9a-f]{64}$/)
    for (const reader of [county.actors.office, county.actors.leader, third])
      expect(JSON.stringify([await readRound(reader, id), await listRounds(reader)])).not.toContain(
        secret?.secret ?? '?',
      )
    await expect(
      db.roundDrawSecret.update({ where: { drawId: secret?.drawId ?? '' }, data: { secret: '0' } }),
    ).rejects.toThrow()
    await expect(db.roundDraw.deleteMany({ where: { roundId: id } })).rejects.toThrow()
  })
})

describe('at once', () => {
  const outcome = async (work: Promise<unknown>[]) =>
    (await Promise.allSettled(work)).map(({ status }) => status).sort()

  test('of two commitments, two numbers and two starts, one is taken', async () => {
    const { office, leader } = county.actors
    const id = await plan()
    const planned = await at(id)
    expect(await outcome([1, 2].map(() => commitDraw(as(office), planned)))).toEqual([
      'fulfilled',
      'rejected',
    ])
    const committed = await at(id)
    expect(
      await outcome(
        [leader, third].map((actor, index) =>
          giveNumber(as(actor), { ...committed, number: `12345${String(index)}` }),
        ),
      ),
    ).toEqual(['fulfilled', 'rejected'])
    await expect(give(id)).rejects.toMatchObject({ code: 'notInThisState' })
    const drawn = await at(id)
    expect(await outcome([1, 2].map(() => startRound(as(office), drawn)))).toEqual(['fulfilled', 'rejected'])
    expect(await listDraws(database(), id)).toHaveLength(1)
  })
})

describe('what changes after it is planned', () => {
  test('a plan changed after sealing: what is drawn from voids the seal, which is said; what is asked on the sheet does not', async () => {
    const id = await plan()
    await commit(id)
    const { office } = county.actors
    const sealed = async () => (await readRound(office, id)).seal?.changed
    const change = async (part: Partial<RoundPlan>) => {
      const { plannedLines, scheme, ...round } = await readRound(office, id)
      if (!scheme) throw new Error('not planned')
      await changeRound(as(office), {
        id,
        version: round.version,
        plan: { ...round, lines: plannedLines, scheme, ...part },
      })
    }
    await change({ lines: ['board'] })
    expect(await sealed()).toEqual([])
    await change({ households: 7 })
    expect(await sealed()).toEqual(['wanted'])
    await expect(give(id)).rejects.toMatchObject({ data: { because: 'frameOutdated' } })
    expect((await readRound(county.actors.leader, id)).steps.giveNumber).toBe('frameOutdated')
    await commit(id, '改为每村走访7户')
    expect(await sealed()).toEqual([])
    await give(id)
    expect(await sealed()).toBeUndefined()
  })

  test('a village that ends between commitment and number: nothing is revealed; the next commitment leaves it out', async () => {
    const id = await plan()
    await commit(id)
    const gone = villageIds[0]?.[0] ?? ''
    await database().unit.update({ where: { id: gone }, data: { validTo: new Date('2026-04-01') } })
    await expect(give(id)).rejects.toMatchObject({ data: { because: 'frameOutdated' } })
    await expect(commit(id)).rejects.toMatchObject({ code: 'reasonRequired' })
    await commit(id, '村居合并')
    await give(id)
    const { draws } = await readRound(county.actors.office, id)
    expect(draws).toHaveLength(2)
    expect(draws[0]?.outcome).toBeNull()
    expect(draws[1]?.reason).toBe('村居合并')
    expect(draws[1]?.frame.units[0]?.leftOut).toEqual([
      { code: `${TOWNSHIPS[0]}200`, name: '村00', because: 'ended' },
    ])
  })

  test('drawing again keeps the earlier draw, and who falls out stays on the sheet with the reason', async () => {
    const id = await plan({}, { method: 'equal' })
    await commit(id)
    await give(id)
    const first = await readRound(county.actors.office, id)
    await commit(id, '督查员临时出差')
    expect((await readRound(county.actors.office, id)).state).toBe('planned')
    await give(id, '99887766')
    const second = await readRound(county.actors.office, id)
    expect(second.draws).toHaveLength(2)
    expect(second.draws[0]).toEqual(first.draws[0])
    for (const sheet of second.sheets) {
      const active = sheet.team.filter(({ removedAt }) => removedAt === null)
      expect(active).toHaveLength(2)
      for (const left of sheet.team.filter(({ removedAt }) => removedAt !== null))
        expect(left.removedReason).toBe('督查员临时出差')
    }
  })

  test('an inspector leaves: the next by ticket order takes over; a village falls out: the next follows', async () => {
    const { office } = county.actors
    const id = await plan({ villages: 1 })
    await commit(id)
    const { result } = await give(id)
    await start(id)
    const sheet = (await readRound(office, id)).sheets[1]
    const team = result.teams.find(({ unit }) => unit === sheet?.unit.code)
    const villages = result.villages.find(({ unit }) => unit === sheet?.unit.code)
    const step = async () => ({ ...(await at(id)), sheetId: sheet?.id ?? '', reason: '病假' })
    await expect(
      replaceInspector(as(office), {
        ...(await step()),
        reason: ' ',
        inspectorId: team?.inspectors[0] ?? '',
      }),
    ).rejects.toMatchObject({ code: 'reasonRequired' })
    await replaceInspector(as(office), { ...(await step()), inspectorId: team?.inspectors[0] ?? '' })
    await replaceVillage(as(office), {
      ...(await step()),
      villageId: sheet?.villages[0]?.villageId ?? '',
    })
    const after = (await readRound(office, id)).sheets[1]
    const active = after?.team.filter(({ removedAt }) => removedAt === null)
    expect(active?.map(({ inspectorId }) => inspectorId)).toEqual([team?.inspectors[1], team?.reserve[0]])
    expect(after?.inspectorId).toBe(team?.inspectors[1])
    expect(
      after?.villages.filter(({ droppedAt }) => droppedAt === null).map(({ village }) => village.code),
    ).toEqual([villages?.reserve[0]])
    expect(after?.villages.find(({ droppedAt }) => droppedAt !== null)).toMatchObject({
      droppedReason: '病假',
      village: { code: villages?.drawn[0] },
    })
    // Nobody is left to follow, and a team is never empty.
    await replaceInspector(as(office), { ...(await step()), inspectorId: team?.inspectors[1] ?? '' })
    await expect(
      replaceInspector(as(office), { ...(await step()), inspectorId: team?.reserve[0] ?? '' }),
    ).rejects.toMatchObject({ data: { because: 'noneFollows' } })
  })

  test('five wanted of three takes all three, and the frame says so', async () => {
    const id = await plan({ villages: 5 })
    await commit(id)
    const { result } = await give(id)
    const { draws } = await readRound(county.actors.office, id)
    expect(draws[0]?.frame.wanted.villages).toBe(5)
    expect(draws[0]?.frame.units[2]).toMatchObject({ take: 3 })
    expect(result.villages[2]?.drawn).toHaveLength(3)
  })
})

describe('what can’t be planned', () => {
  const refused = (because: string[]) => ({
    code: 'roundRefused',
    data: { findings: because.map((each) => expect.objectContaining({ because: each }) as unknown) },
  })

  test('everything that speaks against it is said at once', async () => {
    await expect(
      plan({ name: ' ', startsOn: '2026-05-01', lines: ['nothing'] }, { units: [] }),
    ).rejects.toMatchObject(refused(['name', 'dates', 'noUnits', 'unknownLine']))
    await expect(plan({ inspectors: 4 })).rejects.toMatchObject(refused(['poolTooSmall']))
    await expect(plan({}, { method: 'systematic-pps' })).rejects.toMatchObject(refused(['weightsMissing']))
    const exclusions = pool()
      .slice(0, 2)
      .map((inspector) => ({ inspector, unit: county.townshipIds[0] ?? '', reason: '原工作单位' }))
    await expect(plan({}, { exclusions })).rejects.toMatchObject(refused(['noTeam']))
    await expect(plan({ name: '联系人13909721234' })).rejects.toMatchObject({ code: 'personalData' })
  })

  test('another county’s period is not found', async () => {
    const other = await makeCounty('630299')
    await expect(
      planRound(as(other.actors.office), { periodId: periodId(), plan: planOf() }),
    ).rejects.toMatchObject({ code: 'notFound' })
    const id = await plan()
    await expect(readRound(other.actors.office, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(commitDraw(as(other.actors.office), await at(id))).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('sheets that count', () => {
  const counting = { kind: 'quarterly', name: '一季度督查', counts: true } as const
  const standing = async () =>
    (await listSheets(county.actors.office)).filter(({ round }) => round.counts).map(({ unitId }) => unitId)

  test('a planned round takes over the untouched sheets of the standing one, and gives them back', async () => {
    const { office } = county.actors
    const units = county.townshipIds.slice(0, 2)
    const before = await standing()
    expect(before).toHaveLength(3)
    const id = await plan(counting, { units })
    // Planned and not drawn: nobody takes them.
    expect(await standing()).toHaveLength(1)
    await expect(plan(counting, { units: units.slice(1) })).rejects.toMatchObject({
      data: { findings: [{ because: 'countsTwice', names: ['古城乡'] }] },
    })
    await changeRound(as(office), {
      ...(await at(id)),
      plan: planOf(counting, { units: units.slice(0, 1) }),
    })
    expect(await standing()).toHaveLength(2)
    await commit(id)
    await give(id)
    expect((await readRound(office, id)).sheets).toHaveLength(1)
    await expect(cancelRound(as(office), { ...(await at(id)), reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    await cancelRound(as(office), { ...(await at(id)), reason: '改期' })
    expect((await standing()).sort()).toEqual(before.sort())
    const cancelled = await readRound(office, id)
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelledReason: '改期', sheets: [] })
    expect(cancelled.draws[0]?.outcome).not.toBeNull()
    // And whoever comes takes them again.
    const [sheet] = (await listSheets(county.actors.inspector)).filter(({ round }) => round.counts)
    await enterLines(as(county.actors.inspector), {
      id: sheet?.id ?? '',
      lines: [{ line: 'board', observation: { missing: [] }, reason: null }],
    })
    await expect(plan(counting, { units: [sheet?.unitId ?? ''] })).rejects.toMatchObject({
      data: { findings: [{ because: 'sheetBegun' }] },
    })
  })

  test('one planned before its period opens has its units’ sheets from the opening on', async () => {
    const { office } = county.actors
    const second = (await listPeriods(office)).find(({ code }) => code === '2026Q2')
    const units = county.townshipIds.slice(1)
    const { id } = await planRound(as(office), {
      periodId: second?.id ?? '',
      plan: planOf({ ...counting, startsOn: '2026-06-26', endsOn: '2026-07-20' }, { units }),
    })
    await openPeriod(as(office), { id: second?.id ?? '', version: second?.version ?? 0 })
    expect((await readRound(office, id)).sheets.map(({ unitId }) => unitId).sort()).toEqual([...units].sort())
    const { units: offered } = await readPlanning(office, second?.id ?? '', REPORTING_DAY)
    expect(offered.filter(({ counted }) => counted !== null).map((unit) => unit.id)).toEqual(units)
  })
})

describe('a back-check', () => {
  test('draws of the villages that were seen, for those who were not there', async () => {
    const { office } = county.actors
    const first = await plan({ inspectors: 1, villages: 2 })
    await commit(first)
    const { result } = await give(first)
    await expect(plan({ checksId: first, inspectors: 1 })).rejects.toMatchObject({
      data: { findings: [{ because: 'backCheckUnknown' }] },
    })
    await start(first)
    await expect(plan({ checksId: first, counts: true, inspectors: 1 })).rejects.toMatchObject({
      code: 'roundRefused',
    })
    const check = await plan({ checksId: first, inspectors: 2, villages: 1, kind: 'targeted' })
    await commit(check)
    const again = await give(check)
    for (const [index, team] of again.result.teams.entries()) {
      expect(team.inspectors).not.toContain(result.teams[index]?.inspectors[0])
      expect(result.villages[index]?.drawn).toEqual(
        expect.arrayContaining(again.result.villages[index]?.drawn ?? ['?']),
      )
    }
    expect((await readRound(office, check)).checks?.id).toBe(first)
  })
})

describe('a township before the start', () => {
  test('finds nothing of an unannounced round in any way of asking; after it, its own', async () => {
    const NAME = '绝密暗访'
    const { office, reporters, heads } = county.actors
    const id = await plan({ name: NAME, counts: true }, { units: county.townshipIds.slice(2) })
    await commit(id)
    const look = async (actor: Actor) =>
      JSON.stringify([
        await listRounds(actor),
        await readInbox(actor, REPORTING_DAY),
        await listEntries(actor),
        await readProfile(actor, { unit: TOWNSHIPS[2] }, REPORTING_DAY),
        await countInbox(actor, REPORTING_DAY),
      ])
    const unseen = async () => {
      const sheets = (await readRound(office, id)).sheets.map((sheet) => sheet.id)
      for (const actor of [...reporters, ...heads]) {
        const seen = await look(actor)
        for (const word of [NAME, id, ...sheets]) expect(seen).not.toContain(word)
        await expect(readRound(actor, id)).rejects.toMatchObject({ code: 'notFound' })
      }
    }
    await unseen()
    await give(id)
    await unseen()
    await start(id)
    const [reporter, other] = [reporters[2] ?? office, reporters[0] ?? office]
    await expect(readRound(other, id)).rejects.toMatchObject({ code: 'notFound' })
    expect((await listRounds(other)).map((round) => round.id)).not.toContain(id)
    const [sheet] = (await readRound(office, id)).sheets
    await replaceInspector(as(office), {
      ...(await at(id)),
      sheetId: sheet?.id ?? '',
      inspectorId: sheet?.team[0]?.inspectorId ?? '',
      reason: '住院',
    })
    const seen = await readRound(reporter, id)
    expect(JSON.stringify(seen)).not.toContain('住院')
    expect(seen.sheets.map(({ unitId }) => unitId)).toEqual([county.townshipIds[2]])
    expect(
      checkDraw(drawFile.parse({ ...seen.draws[0], ...seen.draws[0]?.outcome })).every(
        ({ agrees }) => agrees,
      ),
    ).toBe(true)
  })
})

test('an account that is handed over hands on its place on the teams', async () => {
  const { office, otherInspector, sysadmin } = county.actors
  const id = await plan({ inspectors: 3, name: '移交' }, { avoidLast: false })
  await commit(id)
  await give(id)
  await start(id)
  const user = await findUser(database(), otherInspector.userId)
  const { id: successor } = await handOver(as(sysadmin), {
    id: otherInspector.userId,
    version: user?.version ?? 0,
    username: 'successor',
    name: 'successor',
    password: 'Mingji-2026-next',
    reason: '调离',
  })
  for (const { team, inspectorId } of (await readRound(office, id)).sheets) {
    const left = team.find((one) => one.inspectorId === otherInspector.userId)
    const came = team.find((one) => one.inspectorId === successor)
    expect(left).toMatchObject({ removedReason: '调离', position: came?.position })
    expect(came?.removedAt).toBeNull()
    expect(inspectorId).not.toBe(otherInspector.userId)
  }
})
