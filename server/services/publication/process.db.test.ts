import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { verifyPublication } from '@/server/domain/publication/verify-publication'
import { as, type County, makeCounty, TOWNSHIPS } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { readLeague } from '../league/read-league'
import { readMark } from '../league/read-mark'
import { readUnitResult } from '../league/read-unit-result'
import { closePeriod } from '../period/close-period'
import { createDraft } from '../plan/create-draft'
import { publishDraft } from '../plan/publish-draft'
import { readDraft } from '../plan/read-draft'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { openPeriod } from '../period/open-period'
import { createRun } from '../run/create-run'
import { answerObjection } from './answer-objection'
import { listCandidates } from './list-candidates'
import { moveCandidate } from './move-candidate'
import { previewPublication } from './preview-publication'
import { propose } from './propose'
import { readCandidate } from './read-candidate'
import { readUnpublished } from './read-unpublished'
import { readDocument } from './read-document'
import { sayWord } from './say-word'

/** Monday; the plan gives two working days for checking and three for the notice. */
const MONDAY = new Date('2026-05-11T02:00:00Z')
const dayOf = (day: number) => new Date(`2026-05-${String(day)}T02:00:00Z`)

let county: County
let period: string
let candidate: string
beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty('630203', [], [], { check: 2, notice: 3 })
  period = county.periods[0]?.id ?? ''
  const office = as(county.actors.office)
  await openPeriod(office, { id: period, version: 1 })
  await closePeriod(office, { id: period, version: 2 })
  // What inspectors do is not what is told here.
  await database().sheet.updateMany({ data: { state: 'completed' } })
})

const head = (index: number): Actor => county.actors.heads[index] ?? county.actors.leader
const at = (actor: Actor, now: Date) => as(actor, now)
const versionOf = async () =>
  (await database().publicationCandidate.findUniqueOrThrow({ where: { id: candidate } })).version
const move = async (actor: Actor, action: Parameters<typeof moveCandidate>[1], now: Date, words = '') =>
  moveCandidate(at(actor, now), action, { id: candidate, version: await versionOf(), words })
const newRun = () => createRun(at(county.actors.office, MONDAY), { periodId: period })
const everybodyElse = () => {
  const { leader, inspector, department, reporters, heads } = county.actors
  return [leader, inspector, department, ...reporters, ...heads]
}

describe('from a run to its publication', () => {
  let runId: string

  test('the office freezes a draft, which nobody else finds', async () => {
    ;({ id: runId } = await newRun())
    const { id, number } = await propose(at(county.actors.office, MONDAY), { runId })
    candidate = id
    expect(number).toBe(1)
    for (const actor of everybodyElse()) {
      expect(await listCandidates(actor)).toEqual([])
      await expect(readCandidate(actor, id, MONDAY)).rejects.toMatchObject({ code: 'notFound' })
    }
    await expect(propose(at(county.actors.office, MONDAY), { runId })).rejects.toMatchObject({
      code: 'candidateOpen',
      data: { number: 1 },
    })
  })

  test('nothing is scored beside it', async () => {
    await expect(newRun()).rejects.toMatchObject({ code: 'periodFrozen', data: { number: 1 } })
    expect((await previewPublication(county.actors.office, period, MONDAY)).open).toMatchObject({ number: 1 })
  })

  test('the office alone cannot publish it, in any order', async () => {
    const { office, leader } = county.actors
    for (const action of ['review', 'post', 'submit'] as const)
      await expect(move(office, action, MONDAY, '·')).rejects.toMatchObject({ code: 'notInThisState' })
    await expect(move(office, 'sign', MONDAY)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(move(leader, 'sign', MONDAY)).rejects.toMatchObject({ code: 'notInThisState' })
  })

  test('asked, a township sees its own marks, no rank and nothing of others', async () => {
    expect(await move(county.actors.office, 'ask', MONDAY)).toMatchObject({ state: 'checking' })
    const seen = await readCandidate(head(0), candidate, MONDAY)
    expect(seen).toMatchObject({
      view: 'own',
      candidate: { checkUntil: '2026-05-13' },
      own: { standing: 'waiting', unit: { code: TOWNSHIPS[0] } },
      units: [],
      blocks: [],
    })
    expect(seen.own?.marks?.rows.map(({ indicator }) => indicator.code)).toEqual(['B1', 'B2', 'G1'])
    // Its own marks are on the page; the whole document is not for it yet.
    await expect(readUnpublished(head(0), candidate)).rejects.toMatchObject({ code: 'notFound' })
    const told = JSON.stringify(seen)
    for (const other of TOWNSHIPS.slice(1)) expect(told).not.toContain(other)
    expect(told).not.toContain('"rank"')
    const mark = { runId, unit: TOWNSHIPS[0], period: '2026Q1', indicator: 'B1' }
    expect((await readMark(head(0), mark)).unit.code).toBe(TOWNSHIPS[0])
    await expect(readMark(head(1), mark)).rejects.toMatchObject({ code: 'notFound' })
    for (const actor of everybodyElse()) {
      await expect(readLeague(actor, { runId })).rejects.toMatchObject({ code: 'notFound' })
      await expect(readUnitResult(actor, { runId, unit: TOWNSHIPS[0] })).rejects.toMatchObject({
        code: 'notFound',
      })
    }
    for (const actor of [county.actors.leader, county.actors.inspector, county.actors.department])
      await expect(readCandidate(actor, candidate, MONDAY)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('one says it is checked, one objects with words, one says nothing', async () => {
    await sayWord(at(head(0), MONDAY), 'check', { id: candidate, words: '' })
    await expect(sayWord(at(head(0), MONDAY), 'check', { id: candidate, words: '' })).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'said' },
    })
    await expect(sayWord(at(head(1), MONDAY), 'object', { id: candidate, words: ' ' })).rejects.toMatchObject(
      { code: 'reasonRequired' },
    )
    await expect(
      sayWord(at(head(1), MONDAY), 'object', { id: candidate, words: '见台账', indicator: 'Z9' }),
    ).rejects.toMatchObject({ code: 'unknownIndicator' })
    await sayWord(at(head(1), MONDAY), 'object', { id: candidate, words: 'B1与台账不符', indicator: 'B1' })
    const { units, counts } = await readCandidate(county.actors.office, candidate, MONDAY)
    expect(units.map(({ standing }) => standing)).toEqual(['checked', 'objects', 'waiting'])
    expect(counts).toEqual({ units: 3, waiting: 1, open: 1 })
    // Nobody reads another's words.
    const third = await readCandidate(head(2), candidate, MONDAY)
    expect(JSON.stringify(third)).not.toContain('与台账不符')
    await expect(move(county.actors.office, 'review', MONDAY, '核对一致')).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'objectionsOpen' },
    })
  })

  test('answered with words, it no longer blocks; silence counts once the days are over', async () => {
    const { office } = county.actors
    const [objection] = (await readCandidate(office, candidate, MONDAY)).objections
    const answer = { id: candidate, objectionId: objection?.id ?? '', upheld: false }
    await expect(answerObjection(at(office, MONDAY), { ...answer, words: ' ' })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    await answerObjection(at(office, MONDAY), { ...answer, words: '台账为月末数，口径一致。' })
    expect(JSON.stringify(await readCandidate(head(1), candidate, MONDAY))).toContain('口径一致')
    await expect(move(office, 'review', dayOf(13), '核对一致')).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'unitsWaiting' },
    })
    await expect(
      sayWord(at(head(2), dayOf(14)), 'check', { id: candidate, words: '' }),
    ).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'late' },
    })
    await expect(move(office, 'review', dayOf(14))).rejects.toMatchObject({ code: 'reasonRequired' })
    expect(await move(office, 'review', dayOf(14), '核对一致')).toMatchObject({ state: 'reviewed' })
  })

  test('on notice everybody who will read the ranking sees the table; it ends after its working days', async () => {
    const { office, leader } = county.actors
    await move(office, 'post', dayOf(14))
    for (const actor of everybodyElse()) {
      expect((await readCandidate(actor, candidate, dayOf(15))).view).toBe('all')
      // What they are asked to check, to be computed again, and marked as not published.
      const { number, document } = await readUnpublished(actor, candidate)
      expect(document.unpublished).toEqual({
        candidate: number,
        state: 'onNotice',
        noticeUntil: '2026-05-19',
      })
      expect(verifyPublication(document)).toMatchObject({ differences: [], unpublished: number })
      const league = await readLeague(actor, { runId })
      expect(league.rows).toHaveLength(3)
      expect(league).toMatchObject({ publication: null, onWay: { id: candidate, onNotice: true } })
      // It is not the published ranking.
      expect((await readLeague(actor, {})).rows).toEqual([])
    }
    // Thursday, and three working days: until Tuesday.
    expect((await readCandidate(leader, candidate, dayOf(15))).candidate.noticeUntil).toBe('2026-05-19')
    await expect(move(office, 'submit', dayOf(19))).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'noticeRuns' },
    })
    const { id: objectionId } = await sayWord(at(head(2), dayOf(18)), 'object', {
      id: candidate,
      words: '名次有误',
    })
    await expect(move(office, 'submit', dayOf(20))).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'objectionsOpen' },
    })
    await sayWord(at(head(2), dayOf(19)), 'takeBack', { id: candidate, words: '已弄清', objectionId })
    expect(await move(office, 'submit', dayOf(20))).toMatchObject({ state: 'toSign' })
  })

  test('a leader signs; who took an office’s step does not, even in a leader’s stead', async () => {
    const { office, leader } = county.actors
    const acting: Actor = {
      ...office,
      actingFor: [{ userId: leader.userId, name: leader.name, role: 'leader', until: '2026-12-31' }],
    }
    await expect(move(acting, 'sign', dayOf(20))).rejects.toMatchObject({ code: 'secondPersonNeeded' })
    await expect(
      moveCandidate(at(leader, dayOf(20)), 'sign', { id: candidate, version: 1, words: '' }),
    ).rejects.toMatchObject({ code: 'staleVersion' })
    await expect(move(leader, 'sendBack', dayOf(20))).rejects.toMatchObject({ code: 'reasonRequired' })
    expect(await move(leader, 'sendBack', dayOf(20), '请附说明')).toMatchObject({ state: 'reviewed' })
    // Its notice has been held.
    await move(office, 'submit', dayOf(20))
    const answers = await Promise.allSettled([
      move(leader, 'sign', dayOf(20)),
      move(leader, 'sign', dayOf(20)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(move(leader, 'sign', dayOf(20))).rejects.toMatchObject({
      code: 'alreadyPublished',
      data: { number: 1 },
    })
    const published = await database().publication.findFirstOrThrow({ where: { candidateId: candidate } })
    expect(published).toMatchObject({ number: 1, inForce: true, publishedByName: leader.name })
    const frozen = await database().publicationCandidate.findUniqueOrThrow({ where: { id: candidate } })
    expect((await readDocument(leader, published.id)).document).toEqual(frozen.document)
    expect((await readLeague(leader, {})).rows).toHaveLength(3)
  })

  test('what is published is not proposed again, and a correction needs its reason', async () => {
    const office = at(county.actors.office, dayOf(21))
    await expect(propose(office, { runId })).rejects.toMatchObject({ code: 'alreadyPublished' })
    const again = await createRun(office, { periodId: period })
    await expect(propose(office, { runId: again.id })).rejects.toMatchObject({ code: 'reasonRequired' })
  })
})

describe('what changes while results are on their way', () => {
  const office = () => county.actors.office

  test('an objection found right ends the draft; the next one names it, with a reason', async () => {
    const run = await createRun(at(office(), dayOf(21)), { periodId: period })
    candidate = (await propose(at(office(), dayOf(21)), { runId: run.id, reason: '更正B2' })).id
    await move(office(), 'ask', dayOf(21))
    const { id } = await sayWord(at(head(1), dayOf(21)), 'object', { id: candidate, words: '分母多计' })
    await answerObjection(at(office(), dayOf(21)), {
      id: candidate,
      objectionId: id,
      upheld: true,
      words: '属实',
    })
    await expect(move(office(), 'review', dayOf(28), '·')).rejects.toMatchObject({
      code: 'candidateRefused',
      data: { because: 'objectionUpheld' },
    })
    await expect(move(office(), 'withdraw', dayOf(21))).rejects.toMatchObject({ code: 'reasonRequired' })
    await move(office(), 'withdraw', dayOf(21), '古城乡异议成立')
    const withdrawn = await readCandidate(head(1), candidate, dayOf(21))
    expect(withdrawn).toMatchObject({ view: 'head', own: { marks: null } })
    await expect(readLeague(head(1), { runId: run.id })).rejects.toMatchObject({ code: 'notFound' })
    const next = await createRun(at(office(), dayOf(22)), { periodId: period })
    const before = candidate
    candidate = (await propose(at(office(), dayOf(22)), { runId: next.id, reason: '更正B2' })).id
    expect((await readCandidate(office(), candidate, dayOf(22))).replaces).toMatchObject({ id: before })
  })

  test('figures that changed since hold it up at every step, with what is in the way', async () => {
    await move(office(), 'ask', dayOf(22))
    for (const index of [0, 1, 2])
      await sayWord(at(head(index), dayOf(22)), 'check', { id: candidate, words: '' })
    const { department } = county.actors
    await database().$executeRaw`
      INSERT INTO value (id, owner_id, period_id, unit_id, indicator_code, source, observation, version, entered_by_id,
        entered_by_name, entered_at)
      VALUES (gen_random_uuid(), ${office().ownerId}::uuid, ${period}::uuid, ${county.townshipIds[0]}::uuid, 'B2',
        'department', '{"numerator": 9, "denominator": 10}', 1, ${department.userId}::uuid, 'health', now())`
    await expect(move(office(), 'review', dayOf(22), '核对一致')).rejects.toMatchObject({
      code: 'publicationBlocked',
      data: { blocks: [{ code: 'runStale', count: 1 }] },
    })
    expect((await readCandidate(office(), candidate, dayOf(22))).blocks).toMatchObject([{ code: 'runStale' }])
    await move(office(), 'withdraw', dayOf(22), 'B2更正')
  })

  test('a plan amended between the run and the freeze, or later, is scored again first', async () => {
    const now = dayOf(25)
    const run = await createRun(at(office(), now), { periodId: period })
    const before = await propose(at(office(), now), { runId: run.id, reason: '更正B2' })
    candidate = before.id
    const { id } = await createDraft(at(office(), now), {
      origin: { from: 'amendment', planId: county.planId },
    })
    const settings = (await readDraft(office(), id)).parts.find(({ key }) => key === 'settings')
    await saveDraft(at(office(), now), {
      id,
      edits: [
        {
          key: 'settings',
          base: settings?.version ?? 0,
          content: { ...(settings?.content as object), pointsTotal: 40 },
        },
      ],
    })
    const { hash } = await readTrial(office(), id)
    await lookAtTrial(at(office(), now), { id, hash })
    await publishDraft(at(office(), now), { id, hash, reason: '分值合计更正' })
    const amended = { code: 'publicationBlocked', data: { blocks: [{ code: 'planAmended', count: 1 }] } }
    await expect(move(office(), 'ask', now)).rejects.toMatchObject(amended)
    await move(office(), 'withdraw', now, '方案修订')
    await expect(propose(at(office(), now), { runId: run.id, reason: '更正B2' })).rejects.toMatchObject(
      amended,
    )
  })

  test('a run and a freeze at the same moment: either comes first, and the other says so', async () => {
    const now = dayOf(26)
    const run = await createRun(at(office(), now), { periodId: period })
    const reason = '更正B2'
    const [other, ...frozen] = await Promise.allSettled([
      createRun(at(office(), now), { periodId: period }),
      ...[1, 2, 3].map(() => propose(at(office(), now), { runId: run.id, reason })),
    ])
    const done = frozen.filter(({ status }) => status === 'fulfilled')
    const codes = frozen.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    )
    if (other.status === 'fulfilled') {
      expect(done).toEqual([])
      expect(new Set(codes)).toEqual(new Set(['runNotLatest']))
    } else {
      expect(other.reason).toMatchObject({ code: 'periodFrozen' })
      expect(done).toHaveLength(1)
      expect(new Set(codes)).toEqual(new Set(['candidateOpen']))
    }
  })

  test('the database lets nobody change what is frozen, nor any word', async () => {
    await expect(
      database().publicationCandidate.updateMany({ data: { documentHash: 'other' } }),
    ).rejects.toThrow()
    await expect(database().publicationCandidate.deleteMany()).rejects.toThrow()
    await expect(database().publicationEvent.updateMany({ data: { words: 'other' } })).rejects.toThrow()
    expect(await verifyAudit()).toMatchObject({ ok: true })
  })
})
