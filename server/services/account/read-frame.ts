import 'server-only'
import { database } from '@/server/db/client'
import { findFrame } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'

/** What stands around every page: who one is, for which county and year, and whether the data are a demonstration. */
export async function readFrame(actor: Actor) {
  const frame = await findFrame(database(), actor.ownerId)
  if (!frame) throw problem('notFound', {})
  const { name, nameEn, year, demo } = frame
  return { actor, county: { name, nameEn }, year, demo }
}
