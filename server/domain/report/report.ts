import type { Role } from '../access/roles'

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]

export interface ReportFacts {
  state: ReportState
  /** The head has signed the submission in force. */
  signed: boolean
  /** Who submitted it, where it is submitted. */
  submittedById?: string | null
}

interface Transition {
  roles: readonly Role[]
  from: readonly ReportState[]
  /** undefined: signed or not makes no difference */
  signed?: boolean
  to: ReportState
  /** Needs the period to accept this unit's entries. */
  needsOpenPeriod: boolean
  needsReason: boolean
}

/**
 * draft → submitted → (returned → submitted)* → accepted. A submission counts from the head's signature: until then
 * its reporter may withdraw it and its head may return it; from then on the office returns or accepts it.
 * One row per role and action, since the head and the office return at different moments.
 */
export const reportTransitions = {
  save: [
    { roles: ['reporter'], from: ['draft'], to: 'draft', needsOpenPeriod: true, needsReason: false },
    { roles: ['reporter'], from: ['returned'], to: 'returned', needsOpenPeriod: true, needsReason: false },
  ],
  submit: [
    {
      roles: ['reporter'],
      from: ['draft', 'returned'],
      to: 'submitted',
      needsOpenPeriod: true,
      needsReason: false,
    },
  ],
  withdraw: [
    {
      roles: ['reporter'],
      from: ['submitted'],
      signed: false,
      to: 'draft',
      needsOpenPeriod: true,
      needsReason: false,
    },
  ],
  sign: [
    {
      roles: ['head'],
      from: ['submitted'],
      signed: false,
      to: 'submitted',
      needsOpenPeriod: true,
      needsReason: false,
    },
  ],
  return: [
    {
      roles: ['head'],
      from: ['submitted'],
      signed: false,
      to: 'returned',
      needsOpenPeriod: true,
      needsReason: true,
    },
    {
      roles: ['office'],
      from: ['submitted'],
      signed: true,
      to: 'returned',
      needsOpenPeriod: true,
      needsReason: true,
    },
  ],
  accept: [
    {
      roles: ['office'],
      from: ['submitted'],
      signed: true,
      to: 'accepted',
      needsOpenPeriod: false,
      needsReason: false,
    },
  ],
} as const satisfies Record<string, readonly Transition[]>

export type ReportAction = keyof typeof reportTransitions

export type ReportDecision =
  | { ok: true; to: ReportState }
  | { ok: false; because: 'role' | 'state' | 'periodNotOpen' | 'notSigned' | 'reasonRequired' | 'samePerson' }

/** Decides one action on one report. */
export function decideReport(
  action: ReportAction,
  role: Role,
  report: ReportFacts,
  facts: { acceptsEntries: boolean; reason: string | null; userId?: string },
): ReportDecision {
  const rows: readonly Transition[] = reportTransitions[action]
  const ofRole = rows.filter((row) => row.roles.includes(role))
  if (ofRole.length === 0) return { ok: false, because: 'role' }
  const ofState = ofRole.filter((row) => row.from.includes(report.state))
  if (ofState.length === 0) return { ok: false, because: 'state' }
  const row = ofState.find(
    (candidate) => candidate.signed === undefined || candidate.signed === report.signed,
  )
  if (!row) return { ok: false, because: report.signed ? 'state' : 'notSigned' }
  if (row.needsOpenPeriod && !facts.acceptsEntries) return { ok: false, because: 'periodNotOpen' }
  // Nobody signs what they submitted themselves, whatever roles they have had since.
  if (action === 'sign' && facts.userId !== undefined && facts.userId === report.submittedById)
    return { ok: false, because: 'samePerson' }
  if (row.needsReason && !facts.reason?.trim()) return { ok: false, because: 'reasonRequired' }
  return { ok: true, to: row.to }
}

/** The actions whose buttons this person sees enabled. Reasons are asked for when the button is pressed. */
export function possibleReportActions(
  role: Role,
  report: ReportFacts,
  acceptsEntries: boolean,
): ReportAction[] {
  const all: ReportAction[] = ['save', 'submit', 'withdraw', 'sign', 'return', 'accept']
  return all.filter((action) => decideReport(action, role, report, { acceptsEntries, reason: '·' }).ok)
}

/** Whether the unit still has something to do, so that its deadline matters. */
export function isUnitsTurn(stage: ReportStage): boolean {
  return stage === 'draft' || stage === 'returned' || stage === 'awaitingSignature'
}

/** What a report's badge says: `submitted` splits by whose turn it is. */
export type ReportStage = 'draft' | 'awaitingSignature' | 'awaitingReview' | 'returned' | 'accepted'

export function reportStage(report: ReportFacts): ReportStage {
  if (report.state !== 'submitted') return report.state
  return report.signed ? 'awaitingReview' : 'awaitingSignature'
}
