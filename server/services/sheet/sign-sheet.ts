import 'server-only'
import { insertSignature, listSignatures } from '@/server/db/sheet-signatures'
import { listObservations } from '@/server/db/observations'
import { lockSheet } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { decideEntry } from '@/server/domain/inspection/decide-entry'
import { contentOf } from '@/server/domain/inspection/observations/observation'
import type { SignatureSide, Strokes } from '@/server/domain/inspection/signature'
import { hashOf } from '@/server/files/hash-of'
import { command, type CommandContext } from '../command'
import { refuseAnother } from '../values/refuse-another'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseSheet } from './refuse-sheet'
import { sheetsAccepted } from './sheets-accepted'

export interface SignInput {
  sheet: string
  typedBy: string
  /** Made where it was signed: the same again signs nothing twice. */
  id: string
  side: SignatureSide
  name: string
  post: string
  strokes: Strokes
  refused: string | null
  /** The observations that stood before the signer's eyes. */
  heads: string[]
  signedAt: Date
}

/** Keeps a signature, or that somebody would not sign, under what the sheet said to them: bound to it by its hash. */
export async function signSheet(
  context: CommandContext,
  input: SignInput,
): Promise<{ id: string; receivedAt: Date; headsHash: string }> {
  const { actor, now } = context
  refuseAnother(actor, input.typedBy)
  const [name, post, refused] = [input.name.trim(), input.post.trim(), input.refused?.trim() || null]
  refusePersonalData({ name, post, refused })
  if (refused === null && input.strokes.length === 0) throw problem('reasonRequired', { fields: ['refused'] })
  const scope = scopeOf(actor)
  return command(context, { action: 'sheet.sign' }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.sheet)
    if (!sheet) throw problem('notFound', {})
    const before = (await listSignatures(tx, [sheet.id])).find(({ id }) => id === input.id)
    if (before) return { id: before.id, receivedAt: before.receivedAt, headsHash: before.headsHash }
    const periodOpen = await sheetsAccepted(tx, scope, sheet)
    const decision = decideEntry(actor, sheet, { periodOpen, toldBefore: false })
    if (!decision.ok) throw refuseSheet('save', decision.because, sheet)
    const heads = [...new Set(input.heads)].sort()
    const rows = await listObservations(tx, [sheet.id])
    const signed = heads.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    // What it is under comes first; the phone sends it again then.
    if (signed.length < heads.length || heads.length === 0) throw problem('signedUnknown', {})
    const said = signed.map((row) => ({
      id: row.id,
      line: row.lineCode,
      village: row.villageId,
      rater: row.raterId,
      ...contentOf(row),
    }))
    const headsHash = hashOf(new TextEncoder().encode(canonicalJson({ sheet: sheet.id, said })))
    const taken = await insertSignature(tx, {
      id: input.id,
      ownerId: sheet.ownerId,
      sheetId: sheet.id,
      side: input.side,
      name,
      post,
      strokes: input.strokes,
      refused,
      heads,
      headsHash,
      signedAt: input.signedAt,
      receivedAt: now,
      enteredById: actor.userId,
      enteredByName: actor.name,
    })
    // Another sheet's: as if it weren't there.
    if (!taken) throw problem('receiptOfAnother', {})
    audit({
      subjectType: 'signature',
      subjectId: input.id,
      after: { sheet: sheet.id, side: input.side, name, post, refused, headsHash },
    })
    return { id: input.id, receivedAt: now, headsHash }
  })
}
