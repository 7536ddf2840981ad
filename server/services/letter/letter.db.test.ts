import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { createDraft } from '../plan/create-draft'
import { publishDraft } from '../plan/publish-draft'
import { readDraft } from '../plan/read-draft'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { list } from './list'
import { propose } from './propose'
import { read } from './read'
import { recordOnPaper } from './record-on-paper'
import { sendBack } from './send-back'
import { sign } from './sign'

let county: County
let head: Actor
let otherHead: Actor
const at = (index: number) => county.townshipIds[index] ?? ''

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;[head, otherHead] = county.actors.heads as [Actor, Actor]
})

const office = () => as(county.actors.office)
const leader = () => as(county.actors.leader)
const letterOf = async (index: number, actor = county.actors.office) => {
  const row = (await list(actor, {})).units.find(({ id }) => id === at(index))
  if (!row?.last) throw new Error(`no letter of ${index}`)
  return { ...row.last, proposal: row.proposal, kept: row.inForce }
}
const put = async (version: number, unitIds?: string[]) =>
  propose(office(), { planId: county.planId, version, unitIds })

/** Publishes the next version of the plan, in which one part differs. */
async function amend(change: (id: string) => Promise<{ key: string; base: number; content: unknown }[]>) {
  const { id } = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } })
  const { parts } = await readDraft(county.actors.office, id)
  const settings = parts.find(({ key }) => key === 'settings')
  if (!settings) throw new Error('no settings')
  const content = { ...(settings.content as PlanDocument['settings']), pointsTotal: 40 }
  await saveDraft(office(), {
    id,
    edits: [{ key: 'settings', base: settings.version, content }, ...(await change(id))],
  })
  const { hash } = await readTrial(county.actors.office, id)
  await lookAtTrial(office(), { id, hash })
  return publishDraft(office(), { id, hash, reason: '调整目标' })
}
const ownTarget = (target: number) => async (draft: string) => {
  const key = 'target/B1/630203102/*'
  const part = (await readDraft(county.actors.office, draft)).parts.find((one) => one.key === key)
  return [{ key, base: part?.version ?? 0, content: { target } }]
}

describe('letters of the plan as published', () => {
  test('the office proposes to all, and again to nobody', async () => {
    // The points total of this county's plan is settled first: every letter names it.
    await amend(() => Promise.resolve([]))
    expect(await put(2)).toEqual({ proposed: 3, inForce: 0, onTable: 0, sentBack: 0 })
    expect(await put(2)).toEqual({ proposed: 0, inForce: 0, onTable: 3, sentBack: 0 })
    await expect(put(1)).rejects.toMatchObject({ code: 'staleVersion' })
  })

  test('a head sees the own letter, and another township’s is not found', async () => {
    const { id, hash } = await letterOf(0)
    expect((await list(head, {})).units.map((unit) => unit.id)).toEqual([at(0)])
    expect((await read(head, id)).actions).toEqual(['sign', 'sendBack'])
    await expect(read(otherHead, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(sign(as(otherHead), { letters: [{ id, hash }] })).rejects.toMatchObject({ code: 'notFound' })
    await expect(sendBack(as(otherHead), { id, hash, reason: '·' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('a letter of another county is not found', async () => {
    const other = await makeCounty('630202')
    const { id, hash } = await letterOf(0)
    await expect(read(other.actors.leader, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(sign(as(other.actors.leader), { letters: [{ id, hash }] })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(
      propose(as(other.actors.office), { planId: county.planId, version: 2 }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('what was not seen is not signed', async () => {
    const { id } = await letterOf(0)
    const letters = [{ id, hash: '0'.repeat(64) }]
    await expect(sign(as(head), { letters })).rejects.toMatchObject({ code: 'letterChanged' })
  })

  test('sent back with words, it is proposed again as the next', async () => {
    const { id, hash } = await letterOf(0)
    await expect(sendBack(as(head), { id, hash, reason: '  ' })).rejects.toMatchObject({
      code: 'reasonRequired',
    })
    await expect(sendBack(as(head), { id, hash, reason: '请致电13800138000' })).rejects.toMatchObject({
      code: 'personalData',
    })
    await sendBack(as(head), { id, hash, reason: '二季度目标偏高' })
    expect(await letterOf(0)).toMatchObject({ state: 'sentBack', returned: { reason: '二季度目标偏高' } })
    await expect(sign(leader(), { letters: [{ id, hash }] })).rejects.toMatchObject({
      code: 'notInThisState',
    })
    expect(await put(2)).toMatchObject({ proposed: 0, sentBack: 1 })
    expect(await put(2, [at(0)])).toMatchObject({ proposed: 1 })
    expect(await letterOf(0)).toMatchObject({ number: 2, state: 'proposed' })
  })

  test('fifty signatures of one head at once are one; a replay gets the first one’s answer', async () => {
    const { id, hash } = await letterOf(0)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => sign(as(head), { letters: [{ id, hash }] })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const key = uuidv7()
    const first = await sign(leader(), { letters: [{ id, hash }], key })
    expect(first).toEqual([{ id, state: 'signed' }])
    expect(await sign(leader(), { letters: [{ id, hash }], key })).toEqual(first)
    const { letter, intact, events } = await read(county.actors.leader, id)
    expect(intact).toBe(true)
    expect(letter.signatures.map(({ side, name, hash: seen }) => [side, name, seen])).toEqual([
      ['owner', 'leader', hash],
      ['unit', 'head0', hash],
    ])
    expect(events.map(({ action, to }) => [action, to])).toEqual([
      ['propose', 'proposed'],
      ['sign', 'proposed'],
      ['sign', 'signed'],
    ])
  })

  test('several are signed together, all or none', async () => {
    const [second, third] = [await letterOf(1), await letterOf(2)]
    const wrong = [second, { id: third.id, hash: second.hash.replace(/^./, '0').replace(/.$/, '0') }]
    await expect(
      sign(leader(), { letters: wrong.map(({ id, hash }) => ({ id, hash })) }),
    ).rejects.toMatchObject({ code: 'letterChanged' })
    expect((await letterOf(1)).signatures).toEqual([])
    const both = [second, third].map(({ id, hash }) => ({ id, hash }))
    expect((await sign(leader(), { letters: both })).map(({ state }) => state)).toEqual([
      'proposed',
      'proposed',
    ])
  })

  test('a unit without an account that signs has its paper recorded; one with an account has not', async () => {
    const { id, hash } = await letterOf(2)
    const paper = { id, hash, name: '某某', post: '主任', day: '2026-04-03', note: '原件存考核办' }
    await expect(recordOnPaper(office(), paper)).rejects.toMatchObject({ code: 'unitSignsItself' })
    await database().user.updateMany({ where: { unitId: at(2), role: 'head' }, data: { active: false } })
    expect(await recordOnPaper(office(), paper)).toEqual([{ id, state: 'signed' }])
    expect((await read(county.actors.office, id)).letter.signatures).toMatchObject([
      { side: 'owner', onPaper: false },
      { side: 'unit', onPaper: true, name: '某某', role: '主任', byName: 'office', note: '原件存考核办' },
    ])
  })

  test('a signed letter never changes, whoever asks the database', async () => {
    const { id } = await letterOf(0)
    const db = database()
    const refused = /does not change|append-only|too late/
    await expect(db.$executeRaw`UPDATE letter SET hash = 'x' WHERE id = ${id}::uuid`).rejects.toThrow(refused)
    await expect(
      db.$executeRaw`UPDATE letter SET content = '{}'::jsonb WHERE id = ${id}::uuid`,
    ).rejects.toThrow(refused)
    await expect(db.$executeRaw`UPDATE letter SET state = 'proposed' WHERE id = ${id}::uuid`).rejects.toThrow(
      refused,
    )
    await expect(db.$executeRaw`DELETE FROM letter WHERE id = ${id}::uuid`).rejects.toThrow(refused)
    await expect(
      db.$executeRaw`UPDATE letter_signature SET name = 'x' WHERE letter_id = ${id}::uuid`,
    ).rejects.toThrow(refused)
    await expect(db.$executeRaw`DELETE FROM letter_event WHERE letter_id = ${id}::uuid`).rejects.toThrow(
      refused,
    )
    await expect(
      db.$executeRaw`
        INSERT INTO letter_signature (letter_id, side, name, role, hash, signed_at, by_id, by_name, recorded_at)
        SELECT id, 'owner', 'x', 'leader', hash, now(), gen_random_uuid(), 'x', now() FROM letter WHERE id = ${id}::uuid`,
    ).rejects.toThrow(refused)
  })
})

describe('an amended plan', () => {
  test('asks only the unit that it touches, and what is on the table unsigned is not signed any more', async () => {
    await amend(ownTarget(95))
    expect(await letterOf(0)).toMatchObject({ state: 'signed', proposal: 'changed' })
    expect(await letterOf(2)).toMatchObject({ state: 'signed', proposal: 'inForce' })
    // The second's is on the table; it says nothing else now, so that its head may sign it.
    const second = await letterOf(1, otherHead)
    expect(second).toMatchObject({ state: 'proposed', proposal: 'onTable', actions: ['sign', 'sendBack'] })
    await sign(as(otherHead), { letters: [{ id: second.id, hash: second.hash }] })
    expect(await put(3)).toEqual({ proposed: 1, inForce: 2, onTable: 0, sentBack: 0 })
  })

  test('the letter before stays in force until both have signed the next', async () => {
    const next = await letterOf(0)
    expect(next).toMatchObject({
      number: 3,
      version: 3,
      state: 'proposed',
      kept: { state: 'signed', number: 2 },
    })
    const letters = [{ id: next.id, hash: next.hash }]
    await sign(leader(), { letters })
    expect((await letterOf(0)).kept).toMatchObject({ state: 'signed' })
    await sign(as(head), { letters })
    const { letter, others } = await read(head, next.id)
    expect(letter.state).toBe('signed')
    expect(others).toMatchObject([
      { number: 2, state: 'replaced' },
      { number: 1, state: 'sentBack' },
    ])
  })

  test('a letter that the plan has overtaken is refused, and replaced by the next', async () => {
    await amend(ownTarget(96))
    await put(4)
    const { id, hash } = await letterOf(0)
    await amend(ownTarget(97))
    await expect(sign(as(head), { letters: [{ id, hash }] })).rejects.toMatchObject({
      code: 'letterOutdated',
    })
    expect(await put(5)).toMatchObject({ proposed: 1 })
    expect((await read(head, id)).letter.state).toBe('replaced')
  })
})
