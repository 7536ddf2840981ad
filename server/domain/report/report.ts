import type { Role } from '../access/roles'

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]

export interface ReportFacts {
  state: ReportState
  /** The head has signed the submission in force. */
  signed: boolean
  /** The office has begun to review it. */
  reviewing?: boolean
  /** Who submitted it, where it is submitted. */
  submittedById?: string | null
}

interface Transition {
  roles: readonly Role[]
  from: readonly ReportState[]
  /** undefined: signed or not makes no difference */
  signed?: boolean
  /** undefined: under review or not makes no difference */
  reviewing?: boolean
  to: ReportState
  /** Needs the period to accept this unit's entries. */
  needsOpenPeriod: boolean
  needsReason: boolean
}

/**
 * draft → submitted → (returned → submitted)* → accepted (→ returned, reopened). A submission counts from the head's
 * signature. Until then its reporter may withdraw it and its head may return it; from then on its head may still take it
 * back, until the office begins to review it; from then on the office alone returns or accepts. A decision taken at once
 * needs no beginning: there is nothing to hold still. One row per role and action, since the same action is taken at
 * different moments by different people.
 */
export const reportTransitions = {
  save: [
    { roles: ['reporter'], from: ['draft'], to: 'draft', needsOpenPeriod: true, needsReason: false },
    { roles: ['reporter'], from: ['returned'], to: 'returned', needsOpenPeriod: true, needsReason: false },
  ],
  // The office types in a unit's stead what reached it on paper; the unit's head still signs it.
  saveOnBehalf: [
    { roles: ['office'], from: ['draft'], to: 'draft', needsOpenPeriod: true, needsReason: true },
    { roles: ['office'], from: ['returned'], to: 'returned', needsOpenPeriod: true, needsReason: true },
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
    {
      roles: ['head'],
      from: ['submitted'],
      signed: true,
      reviewing: false,
      to: 'draft',
      needsOpenPeriod: true,
      needsReason: true,
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
  beginReview: [
    {
      roles: ['office'],
      from: ['submitted'],
      signed: true,
      reviewing: false,
      to: 'submitted',
      needsOpenPeriod: false,
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
  reopen: [
    {
      roles: ['office'],
      from: ['accepted'],
      to: 'returned',
      needsOpenPeriod: true,
      needsReason: true,
    },
  ],
} as const satisfies Record<string, readonly Transition[]>

export type ReportAction = keyof typeof reportTransitions

export type ReportRefusal =
  'role' | 'state' | 'periodNotOpen' | 'notSigned' | 'underReview' | 'reasonRequired' | 'samePerson'

export type ReportDecision = { ok: true; to: ReportState } | { ok: false; because: ReportRefusal }

export interface DecisionFacts {
  /** The period takes this unit's entries; of reopening: or will, by the extension that comes with it. */
  acceptsEntries: boolean
  reason: string | null
  userId?: string
  /** In whose stead the person acts. */
  actingForId?: string | null
}

/** Decides one action on one report. */
export function decideReport(
  action: ReportAction,
  role: Role,
  report: ReportFacts,
  facts: DecisionFacts,
): ReportDecision {
  const rows: readonly Transition[] = reportTransitions[action]
  const ofRole = rows.filter((row) => row.roles.includes(role))
  if (ofRole.length === 0) return { ok: false, because: 'role' }
  const ofState = ofRole.filter((row) => row.from.includes(report.state))
  if (ofState.length === 0) return { ok: false, because: 'state' }
  const ofSignature = ofState.filter((row) => row.signed === undefined || row.signed === report.signed)
  if (ofSignature.length === 0) return { ok: false, because: report.signed ? 'state' : 'notSigned' }
  const reviewing = report.reviewing ?? false
  const row = ofSignature.find((one) => one.reviewing === undefined || one.reviewing === reviewing)
  if (!row) return { ok: false, because: 'underReview' }
  if (row.needsOpenPeriod && !facts.acceptsEntries) return { ok: false, because: 'periodNotOpen' }
  if (isSamePerson(action, report, facts)) return { ok: false, because: 'samePerson' }
  if (row.needsReason && !facts.reason?.trim()) return { ok: false, because: 'reasonRequired' }
  return { ok: true, to: row.to }
}

/**
 * Nobody signs what they submitted themselves, whatever roles they have had since; and nobody decides in another's stead on
 * what either of the two submitted.
 */
function isSamePerson(action: ReportAction, report: ReportFacts, facts: DecisionFacts): boolean {
  const { submittedById } = report
  if (submittedById === null || submittedById === undefined) return false
  const actingForId = facts.actingForId ?? null
  if (action !== 'sign' && actingForId === null) return false
  return facts.userId === submittedById || actingForId === submittedById
}

/** The actions whose buttons this person sees enabled. Reasons are asked for when the button is pressed. */
export function possibleReportActions(
  role: Role,
  report: ReportFacts,
  acceptsEntries: boolean,
  person: Pick<DecisionFacts, 'userId' | 'actingForId'> = {},
): ReportAction[] {
  const all = Object.keys(reportTransitions) as ReportAction[]
  return all.filter(
    (action) =>
      decideReport(action, role, report, {
        // Reopening brings an extension along where the period is closed.
        acceptsEntries: acceptsEntries || action === 'reopen',
        reason: '·',
        ...person,
      }).ok,
  )
}

/** Whether the unit still has something to do, so that its deadline matters. */
export function isUnitsTurn(stage: ReportStage): boolean {
  return stage === 'draft' || stage === 'returned' || stage === 'awaitingSignature'
}

/** Whether a report waits for the office: signed, and neither returned nor accepted yet. */
export function isOfficesTurn(stage: ReportStage): boolean {
  return stage === 'awaitingReview' || stage === 'underReview'
}

/** What a report's badge says: `submitted` splits by whose turn it is. */
export type ReportStage =
  'draft' | 'awaitingSignature' | 'awaitingReview' | 'underReview' | 'returned' | 'accepted'

export function reportStage(report: ReportFacts): ReportStage {
  if (report.state !== 'submitted') return report.state
  if (!report.signed) return 'awaitingSignature'
  return report.reviewing ? 'underReview' : 'awaitingReview'
}
