import type { Role } from '../access/roles'
import type { PlanDeadlines } from '../plan/deadlines'
import { deadlinesOf } from '../plan/deadlines'
import { dueState } from '../rectification/due-state'
import type { RectificationState } from '../rectification/rectification'
import {
  type InboxItem,
  type InboxKind,
  type InboxTime,
  type Named,
  openUntil,
  sinceDay,
  sinceMoment,
} from './inbox-item'

/** A finding that is not settled. */
export interface RectificationInboxFacts {
  id: string
  state: RectificationState
  supervised: boolean
  /** The order's, once it is ordered. */
  number: number | null
  foundOn: string
  dueOn: string | null
  lastStep: Date
  unit: Named
  plan: Named & { id: string; deadlines: PlanDeadlines | null }
}

export interface AppealInboxFacts {
  id: string
  number: number
  filedAt: Date
  unit: Named
}

/** What waits for somebody because something was found wrong: orders to answer, answers to verify, what is overdue. */
export function inboxOfRectifications(
  role: Role,
  findings: readonly RectificationInboxFacts[],
  time: InboxTime,
): InboxItem[] {
  switch (role) {
    case 'reporter':
    case 'head':
      return findings.flatMap((one) => toAnswer(one, time))
    case 'office':
      return [
        ...gathered('findingsToOrder', 'proposed', findings, ({ state }) => state === 'proposed', time),
        ...gathered('answersToVerify', 'toVerify', findings, isToVerify, time),
        ...gathered(
          'rectificationsOverdue',
          'overdue',
          findings,
          (one) => !one.supervised && isOverdue(one, time) === 'overdue',
          time,
          true,
        ),
      ]
    case 'inspector':
      return gathered('answersToVerify', 'toVerify', findings, ({ state }) => state === 'answered', time)
    case 'leader':
      return [
        ...gathered(
          'rectificationsOverdue',
          'overdue',
          findings,
          (one) => isOverdue(one, time) === 'overdue',
          time,
          true,
        ),
        ...gathered('rectificationsDue', 'overdue', findings, (one) => isOverdue(one, time) === 'due', time),
        ...gathered(
          'supervisedToClose',
          'supervised',
          findings,
          (one) => one.supervised && one.state === 'verified',
          time,
        ),
      ]
    default:
      return []
  }
}

const isToVerify = ({ state, supervised }: RectificationInboxFacts): boolean =>
  state === 'answered' || (state === 'verified' && !supervised)

const stateOf = (one: RectificationInboxFacts, { today, calendar }: InboxTime) =>
  dueState(one, {
    today,
    calendar,
    overdueAfter: deadlinesOf({ deadlines: one.plan.deadlines ?? undefined }).overdue,
  })
const isOverdue = (one: RectificationInboxFacts, time: InboxTime) => stateOf(one, time)?.is ?? null

function toAnswer(one: RectificationInboxFacts, time: InboxTime): InboxItem[] {
  const due = stateOf(one, time)
  if (!due) return []
  const { is, dueOn, workingDays } = due
  const kind = one.state === 'sentBack' ? 'rectificationSentBack' : 'rectificationToAnswer'
  return [
    {
      key: `${kind}:${one.id}:${one.lastStep.toISOString()}`,
      kind,
      href: `/rectifications/${one.id}`,
      about: numbered(one),
      count: null,
      since: sinceMoment(one.lastStep, time),
      time:
        is === 'running' || time.today === dueOn
          ? openUntil(dueOn, time)
          : { is: 'late', dueOn, closesOn: dueOn, workingDays },
      late: time.today > dueOn,
    },
  ]
}

/** The plan, with the order's number. */
const numbered = ({ number, plan: { name, nameEn } }: RectificationInboxFacts): Named =>
  number === null
    ? { name, nameEn }
    : { name: `${name}第${String(number)}号`, nameEn: nameEn && `${nameEn}, no. ${String(number)}` }

/** One item for all of a kind, by plan. */
function gathered(
  kind: InboxKind,
  show: string,
  findings: readonly RectificationInboxFacts[],
  is: (one: RectificationInboxFacts) => boolean,
  time: InboxTime,
  late = false,
): InboxItem[] {
  const plans = new Map<string, RectificationInboxFacts[]>()
  for (const one of findings.filter(is)) plans.set(one.plan.id, [...(plans.get(one.plan.id) ?? []), one])
  return [...plans].map(([planId, own]): InboxItem => {
    const first = own.map(({ foundOn }) => foundOn).sort()[0] ?? time.today
    const about = own[0]?.plan
    return {
      key: `${kind}:${planId}`,
      kind,
      href: `/rectifications?plan=${planId}&show=${show}`,
      about: about ? { name: about.name, nameEn: about.nameEn } : null,
      count: own.length,
      since: sinceDay(first, time),
      time: null,
      late,
    }
  })
}

/** Appeals that wait to be heard and decided: each by itself, since each has its unit and its day. */
export function inboxOfAppeals(appeals: readonly AppealInboxFacts[], time: InboxTime): InboxItem[] {
  return appeals.map(({ id, filedAt, unit }) => ({
    key: `appealToHear:${id}`,
    kind: 'appealToHear' as const,
    href: `/appeals/${id}`,
    about: unit,
    count: null,
    since: sinceMoment(filedAt, time),
    time: null,
    late: false,
  }))
}
