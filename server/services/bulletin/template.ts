import 'server-only'
import { findTemplate, insertTemplate, listTemplateVersions } from '@/server/db/bulletins'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refuseText } from './refuse-text'

/** The text that this owner's bulletins begin with, its versions, and who wrote them; null where none was written yet. */
export async function readTemplate({ ownerId }: Actor) {
  const db = database()
  const [template, versions] = await Promise.all([
    findTemplate(db, ownerId),
    listTemplateVersions(db, ownerId),
  ])
  return { template, versions }
}

/** Writes the next version of the template, over the one that was looked at (0: none). */
export async function saveTemplate(
  context: CommandContext,
  input: { version: number; text: BulletinText; key?: string | undefined },
): Promise<{ version: number }> {
  const { actor, now } = context
  return command(context, { action: 'bulletin.saveTemplate', key: input.key }, async (tx, audit) => {
    refuseText(input.text, 'template')
    const before = await findTemplate(tx, actor.ownerId)
    const current = before?.version ?? 0
    const version = current + 1
    const isNext =
      current === input.version &&
      (await insertTemplate(tx, {
        ownerId: actor.ownerId,
        version,
        text: input.text,
        byId: actor.userId,
        byName: actor.name,
        at: now,
      }))
    if (!isNext) throw problem('staleVersion', { have: input.version, current })
    audit({
      subjectType: 'bulletinTemplate',
      subjectId: actor.ownerId,
      before: before && { version: before.version, ...before.text },
      after: { version, ...input.text },
    })
    return { version }
  })
}
