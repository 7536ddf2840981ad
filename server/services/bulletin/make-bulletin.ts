import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { findTemplate, insertBulletin } from '@/server/db/bulletins'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { command, type CommandContext } from '../command'
import { loadFacts } from './load-facts'
import { refuseText } from './refuse-text'

/**
 * Makes a bulletin of a publication: its text as the office has it, and what its tables tell, frozen together. It is never changed; one
 * with another text is another bulletin.
 */
export async function makeBulletin(
  context: CommandContext,
  input: {
    publicationId: string
    text: BulletinText
    /** The day that stands under it. */
    date: string
    key?: string | undefined
  },
): Promise<{ id: string }> {
  const { actor, now } = context
  refuseText(input.text, 'filled')
  const facts = await loadFacts(actor, input.publicationId, now)
  return command(context, { action: 'bulletin.make', key: input.key }, async (tx, audit) => {
    const template = await findTemplate(tx, actor.ownerId)
    const id = uuidv7()
    const text = { ...input.text, date: input.date }
    const hash = sha256(canonicalJson({ text, facts }))
    await insertBulletin(tx, {
      id,
      ownerId: actor.ownerId,
      publicationId: input.publicationId,
      templateVersion: template?.version ?? 0,
      text,
      facts,
      hash,
      byId: actor.userId,
      byName: actor.name,
      at: now,
    })
    audit({
      subjectType: 'publication',
      subjectId: input.publicationId,
      after: { bulletin: id, number: text.number, title: text.title, hash },
    })
    return { id }
  })
}
