import type { Role } from '../access/roles'
import type { CandidateState } from '../publication/candidate'
import {
  type InboxItem,
  type InboxKind,
  type InboxTime,
  type Named,
  openUntil,
  sinceMoment,
} from './inbox-item'

/** Results on their way to being published, as far as they wait for somebody. */
export interface CandidateInboxFacts {
  id: string
  state: CandidateState
  checkUntil: string | null
  noticeUntil: string | null
  lastStep: Date
  period: Named
  /** Objections without an answer, and units that have not said a word. */
  open: number
  silent: number
  /** Of a unit: whether the results are about it, and whether it has said a word. */
  own: { concerned: boolean; said: boolean } | null
}

/** What waits because results are frozen: to be checked, answered, taken a step on, signed. */
export function inboxOfCandidates(
  role: Role,
  candidates: readonly CandidateInboxFacts[],
  time: InboxTime,
): InboxItem[] {
  switch (role) {
    case 'reporter':
    case 'head':
      return candidates.flatMap((one) => ofUnit(one, time))
    case 'office':
      return candidates.flatMap((one) => ofOffice(one, time))
    case 'leader':
      return candidates.flatMap((one) =>
        one.state === 'toSign' ? [item('publicationToSign', one, time)] : [],
      )
    default:
      return []
  }
}

/** A unit is asked once; while the notice runs, it is told until when it can object. */
function ofUnit(one: CandidateInboxFacts, time: InboxTime): InboxItem[] {
  if (!one.own?.concerned) return []
  const { state, checkUntil, noticeUntil } = one
  if (state === 'checking' && checkUntil !== null && time.today <= checkUntil && !one.own.said)
    return [item('marksToCheck', one, time, checkUntil)]
  if (state === 'onNotice' && noticeUntil !== null && time.today <= noticeUntil)
    return [item('noticeRunning', one, time, noticeUntil)]
  return []
}

function ofOffice(one: CandidateInboxFacts, time: InboxTime): InboxItem[] {
  const { state, checkUntil, noticeUntil, open, silent } = one
  if (open > 0) return [{ ...item('objectionsToAnswer', one, time), count: open }]
  const over = (until: string | null) => until !== null && time.today > until
  const next =
    state === 'draft' ||
    state === 'reviewed' ||
    (state === 'checking' && (silent === 0 || over(checkUntil))) ||
    (state === 'onNotice' && over(noticeUntil))
  return next ? [item('candidateToMove', one, time)] : []
}

function item(
  kind: InboxKind,
  { id, state, period, lastStep }: CandidateInboxFacts,
  time: InboxTime,
  dueOn?: string,
): InboxItem {
  return {
    key: `${kind}:${id}:${state}`,
    kind,
    href: `/publications/candidates/${id}`,
    about: period,
    count: null,
    since: sinceMoment(lastStep, time),
    time: dueOn === undefined ? null : openUntil(dueOn, time),
    late: false,
  }
}
