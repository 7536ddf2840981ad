import { type Role, unitRoles } from '../access/roles'
import type { CandidateState } from './candidate'

/**
 * What somebody sees of results that are not published: all of them, only their own unit's, that there is something, or
 * nothing at all. The office sees everything from the beginning; a unit its own once it is asked; all who will read the
 * ranking see the table from its notice on; who signs sees it in any case.
 */
export type CandidateView = 'all' | 'own' | 'head' | 'none'

export function candidateView(
  role: Role,
  {
    state,
    checkUntil,
    noticeUntil,
  }: { state: CandidateState; checkUntil: string | Date | null; noticeUntil: string | Date | null },
): CandidateView {
  if (role === 'office') return 'all'
  switch (state) {
    case 'draft':
      return 'none'
    case 'onNotice':
    case 'toSign':
      // Without a notice the table is the signer's until it is published.
      if (noticeUntil !== null || role === 'leader') return 'all'
      return unitRoles.includes(role) && checkUntil !== null ? 'own' : 'none'
    case 'checking':
    case 'reviewed':
      // Sent back by a leader after its notice: what was seen stays in sight.
      if (noticeUntil !== null) return 'all'
      return unitRoles.includes(role) && checkUntil !== null ? 'own' : 'none'
    case 'published':
      return 'head'
    case 'withdrawn':
      // Whoever has seen figures learns that they do not hold, and why.
      if (noticeUntil !== null) return 'head'
      return unitRoles.includes(role) && checkUntil !== null ? 'head' : 'none'
  }
}
