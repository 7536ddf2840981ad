import 'server-only'
import { findBulletin, findPublished, findTemplate, listBulletins } from '@/server/db/bulletins'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'
import { progressOf } from './progress'
import { loadFacts } from './load-facts'

/** One bulletin as it was made. */
export async function readBulletin({ ownerId }: Actor, id: string) {
  const found = await findBulletin(database(), ownerId, id)
  if (!found) throw problem('notFound', {})
  return found
}

/** The bulletins made of a publication, and what it is. */
export async function listOf({ ownerId }: Actor, publicationId: string) {
  const db = database()
  const [publication, bulletins] = await Promise.all([
    findPublished(db, ownerId, publicationId),
    listBulletins(db, ownerId, publicationId),
  ])
  if (!publication) throw problem('notFound', {})
  const { number, plan, period } = publication
  return { number, year: plan.year, plan: plan.name, period: period.name, bulletins }
}

/** What a new bulletin of a publication begins with: the owner's template, and what it tells today. */
export async function prepare(actor: Actor, publicationId: string, now: Date) {
  const [facts, template] = await Promise.all([
    loadFacts(actor, publicationId, now),
    findTemplate(database(), actor.ownerId),
  ])
  return { facts, template: template && { version: template.version, text: template.text } }
}

/** How far the files of a bulletin are that are being made just now. */
export async function readProgress(actor: Actor, id: string) {
  await readBulletin(actor, id)
  return progressOf(id)
}
