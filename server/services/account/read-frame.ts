import 'server-only'
import { database } from '@/server/db/client'
import { findFrame } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'
import { countInbox } from '../inbox/count-inbox'

/** What stands around every page: who one is, for which county and year, how much waits, and whether the data are a demonstration. */
export async function readFrame(actor: Actor, now: Date) {
  const [frame, waits] = await Promise.all([
    findFrame(database(), actor.ownerId),
    // Nothing may be done before the password is changed.
    actor.mustChangePassword ? { count: 0, late: 0 } : countInbox(actor, now),
  ])
  if (!frame) throw problem('notFound', {})
  const { name, nameEn, year, demo } = frame
  return { actor, county: { name, nameEn }, year, demo, waits }
}
