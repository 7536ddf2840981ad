import 'server-only'
import { database } from '@/server/db/client'
import { findPublicationDocument } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** The frozen document of a publication: with it anybody can recompute every mark. */
export async function readDocument(actor: Actor, id: string) {
  const found = await findPublicationDocument(database(), scopeOf(actor).ownerId, id)
  if (!found) throw problem('notFound', {})
  const { number, document, documentHash } = found
  return { number, document, documentHash }
}
