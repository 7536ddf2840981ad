import 'server-only'
import type { Actor } from '@/server/domain/access/actor'
import { problem } from '@/server/domain/errors'

/** What one person typed is never recorded as another's, whoever is signed in in that browser by now. */
export function refuseAnother(actor: Actor, typedBy: string | undefined): void {
  if (typedBy !== undefined && typedBy !== actor.userId) throw problem('typedByAnother', {})
}
