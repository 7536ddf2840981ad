import 'server-only'
import { database } from '@/server/db/client'
import { listPublications as listRows, type PublicationRow } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'

/** Everything this person's county has published, superseded ones too, latest first. */
export async function listPublications(actor: Actor): Promise<PublicationRow[]> {
  return listRows(database(), scopeOf(actor).ownerId)
}
