import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import {
  insertLetterEvents,
  insertSignatures,
  type LetterRow,
  listLetters,
  lockLetters,
  type NewSignature,
  unitsThatSign,
  updateLetterStates,
} from '@/server/db/letters'
import type { ActingFor } from '@/server/domain/access/acting'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { decideAs } from '@/server/domain/letter/decide-as'
import type { LetterAction, LetterSide, LetterState } from '@/server/domain/letter/letter'
import { touches } from '@/server/domain/letter/touches'
import type { AuditEntry, CommandContext } from '../command'
import { hashOfLetter } from './hash-of-letter'
import { loadContents } from './load-contents'
import { refuseLetter } from './refuse-letter'

interface Moved {
  letter: LetterRow
  to: LetterState
  actingFor: ActingFor | null
}

/** The account behind each side's signature. */
export const signedBy = ({ signatures }: Pick<LetterRow, 'signatures'>) => {
  const of = (side: LetterSide) => signatures.find((one) => one.side === side)?.byId ?? null
  return { owner: of('owner'), unit: of('unit') }
}

/**
 * Takes letters one step on by the state table, with their signatures and events: all of them or none. Each is named
 * with the hash that the person saw. What is signed by both puts its unit's letter before out of force.
 */
export async function moveLetters(
  tx: Db,
  { actor, now }: CommandContext,
  action: LetterAction,
  asked: readonly { id: string; hash: string }[],
  facts: { reason: string | null; paper?: Pick<NewSignature, 'name' | 'role' | 'signedAt'> },
  audit: (entry: AuditEntry) => void,
): Promise<{ id: string; state: LetterState }[]> {
  const scope = scopeOf(actor)
  const letters = await lockLetters(
    tx,
    scope,
    asked.map(({ id }) => id),
  )
  const current = await currentOf(tx, scope, letters)
  const signing = await unitsThatSign(
    tx,
    letters.map(({ unitId }) => unitId),
  )
  const signatures: NewSignature[] = []
  const moved: Moved[] = []
  for (const { id, hash } of asked) {
    const letter = letters.find((one) => one.id === id)
    if (!letter) throw problem('notFound', {})
    // What is signed is what was seen, and what was proposed.
    if (hash !== letter.hash || hashOfLetter(letter.content) !== letter.hash)
      throw problem('letterChanged', {})
    const { decision, capacity } = decideAs(
      actor,
      action,
      { state: letter.state, signed: signedBy(letter), proposedById: letter.proposedById },
      {
        current: current(letter),
        unitSigns: signing.has(letter.unitId),
        reason: facts.reason,
      },
    )
    if (!decision.ok) throw refuseLetter(action, decision.because, letter)
    const actingFor = capacity?.actingFor ?? null
    moved.push({ letter, to: decision.to, actingFor })
    if (action !== 'sendBack')
      signatures.push({
        letterId: id,
        side: decision.side,
        onPaper: facts.paper !== undefined,
        hash,
        ...(facts.paper ?? { name: actor.name, role: capacity?.role ?? actor.role, signedAt: now }),
        byId: actor.userId,
        byName: actor.name,
        recordedAt: now,
        note: facts.reason,
        actingForId: actingFor?.userId ?? null,
        actingForName: actingFor?.name ?? null,
      })
  }
  await insertSignatures(tx, signatures)
  await settle(tx, scope, moved, { id: actor.userId, name: actor.name, at: now }, action, facts.reason)
  for (const { letter, to, actingFor } of moved)
    audit({
      subjectType: 'letter',
      subjectId: letter.id,
      before: { state: letter.state },
      after: {
        state: to,
        hash: letter.hash,
        ...(facts.paper && { signedBy: facts.paper.name }),
        ...(actingFor && { actingFor: { id: actingFor.userId, name: actingFor.name } }),
      },
      reason: facts.reason,
    })
  return moved.map(({ letter, to }) => ({ id: letter.id, state: to }))
}

/** Whether a letter still says what its plan says: one reading of each plan, however many letters. */
async function currentOf(tx: Db, scope: Scope, letters: readonly LetterRow[]) {
  const plans = new Map<string, Awaited<ReturnType<typeof loadContents>>>()
  for (const planId of new Set(letters.map((letter) => letter.planId)))
    plans.set(planId, await loadContents(tx, scope, planId))
  return (letter: LetterRow) => {
    const content = plans.get(letter.planId)?.contents.get(letter.unitId)
    return content !== undefined && !touches(letter.content, content)
  }
}

async function settle(
  tx: Db,
  scope: Scope,
  moved: readonly Moved[],
  by: { id: string; name: string; at: Date },
  action: LetterAction,
  reason: string | null,
): Promise<void> {
  const signed = moved.filter(({ to }) => to === 'signed').map(({ letter }) => letter)
  const before: LetterRow[] = []
  for (const planId of new Set(signed.map((letter) => letter.planId))) {
    const unitIds = signed.filter((letter) => letter.planId === planId).map(({ unitId }) => unitId)
    const ofUnits = await listLetters(tx, scope, { planId, unitIds })
    before.push(...ofUnits.filter(({ state }) => state === 'signed'))
  }
  // The letter in force makes room first: the database allows one.
  await updateLetterStates(
    tx,
    before.map(({ id }) => id),
    'replaced',
  )
  for (const state of ['signed', 'sentBack'] as const)
    await updateLetterStates(
      tx,
      moved.filter(({ to }) => to === state).map(({ letter }) => letter.id),
      state,
    )
  const common = { ownerId: scope.ownerId, byId: by.id, byName: by.name, at: by.at }
  await insertLetterEvents(tx, [
    ...moved.map(({ letter, to, actingFor }) => ({
      ...common,
      actingForName: actingFor?.name ?? null,
      id: uuidv7(),
      letterId: letter.id,
      action,
      from: letter.state,
      to,
      reason,
    })),
    ...before.map(({ id, state }) => ({
      ...common,
      id: uuidv7(),
      letterId: id,
      action: 'replace',
      from: state,
      to: 'replaced' as const,
      reason: null,
    })),
  ])
}
