import type { AdjustmentProblem } from './adjustment/check-adjustment'
import type { TextFault } from './bulletin/check-text'
import type { UnitChangeRefusal } from './units/unit-change'
import type { FileRefusal } from './evidence/file-refusal'
import type { NotAppealable } from './appeal/may-file'
import type { CandidateHindrance } from './publication/candidate'
import type { RoundFinding } from './inspection/round-finding'
import type { RoundStepRefusal } from './inspection/decide-round'
import type { UnitLevel } from './units/levels'

/**
 * Everything that can go wrong in a way a person can act on: codes and data, never prose.
 * The words stand in `app/_i18n`, the HTTP status in `server/api/http-status.ts`; neither compiles without all codes.
 */
export interface ProblemData {
  // who may do what
  signedOut: Record<never, never>
  forbidden: { action: string }
  notFound: Record<never, never>
  passwordMustChange: Record<never, never>
  wrongPassword: Record<never, never>
  weakPassword: { minimum: number; classes: number }
  usernameTaken: { username: string }
  ownAccount: Record<never, never>
  unitCodeTaken: { code: string }
  levelNotBelow: { level: UnitLevel; parent: UnitLevel }
  unitChangeRefused: { because: UnitChangeRefusal }
  roleNotForUnit: { role: string; level: string }
  alreadySetUp: Record<never, never>
  tooManyAttempts: { seconds: number }
  // the request itself
  badRequest: { issues: { path: string; message: string }[] }
  tooLarge: { limit: number }
  crossOrigin: Record<never, never>
  receiptOfAnother: Record<never, never>
  // the record
  conflict: { cells: CellConflict[] }
  staleVersion: { have: number; current: number }
  notInThisState: { action: string; state: string }
  periodNotOpen: { state: string; closesOn: string }
  reportIncomplete: { missing: string[] }
  checksStand: { failed: CheckStanding[]; unexplained: CheckStanding[] }
  /** Villages that gave nothing while others of the same indicator did, by their names. */
  villagesMissing: { cells: { indicator: string; villages: string[] }[] }
  typedByAnother: Record<never, never>
  notSignedYet: Record<never, never>
  reviewBegan: { by: string; since: string }
  extensionNeeded: { closesOn: string }
  secondPersonNeeded: Record<never, never>
  unknownClause: { clause: string }
  vetoStands: Record<never, never>
  adjustmentRefused: { because: AdjustmentProblem }
  matterEntered: Record<never, never>
  reasonRequired: { fields: string[] }
  personalData: { field: string; kind: 'identityCard' | 'phone' }
  unknownIndicator: { indicator: string }
  badObservation: { cells: { indicator: string; problem: string }[] }
  sheetTaken: { by: string }
  sheetIncomplete: { missing: string[] }
  conflictsOpen: { cells: string[] }
  signaturesMissing: { sides: ('inspector' | 'unit')[] }
  villageNotOnSheet: Record<never, never>
  raterNotOnSheet: Record<never, never>
  removedFromSheet: Record<never, never>
  signedUnknown: Record<never, never>
  notOfTeam: { team: string[] }
  // rounds
  roundRefused: { findings: RoundFinding[] }
  roundStepRefused: { because: RoundStepRefusal; names: string[] }
  badDrawNumber: Record<never, never>
  caseRefused: { refusals: { path: string; code: string }[] }
  publicationBlocked: { blocks: { code: string; count: number }[] }
  runNotLatest: { latest: number }
  candidateOpen: { number: number }
  candidateRefused: { because: Exclude<CandidateHindrance, 'samePerson'> | 'late' | 'said' }
  periodFrozen: { number: number }
  alreadyPublished: { number: number }
  // papers
  bulletinTextRefused: { faults: TextFault[] }
  // the plan
  draftOpen: { id: string }
  draftChanged: Record<never, never>
  importChanged: Record<never, never>
  badParts: { parts: { key: string; paths: string[] }[] }
  planNotReady: { findings: { key: string; code: string }[] }
  trialNotSeen: Record<never, never>
  partCodeTaken: { code: string }
  planCodeTaken: { code: string; year: number }
  periodStarted: { periods: string[] }
  // letters
  letterChanged: Record<never, never>
  letterOutdated: Record<never, never>
  bothSidesOnePerson: Record<never, never>
  unitSignsItself: Record<never, never>
  // bureaus' systems
  badToken: Record<never, never>
  tokenNameTaken: { name: string }
  periodUnknown: { period: string }
  periodAmbiguous: { period: string; plans: string[] }
  nothingToSign: Record<never, never>
  // evidence
  fileRefused: FileRefusal
  evidenceFull: { what: 'indicatorFull' | 'reportFull' | 'reportTooLarge'; limit: number }
  uploadIncomplete: { received: number; size: number }
  uploadGone: Record<never, never>
  uploadsPending: { indicators: string[] }
  evidenceMissing: { missing: string[] }
  alreadyAttached: Record<never, never>
  fileDamaged: Record<never, never>
  storeUnavailable: Record<never, never>
  // rectifications and appeals
  orderIncomplete: { missing: ('dueOn' | 'post' | 'demand')[] }
  dayPast: { today: string }
  findingHidden: Record<never, never>
  leaderFollows: Record<never, never>
  appealRefused: { because: NotAppealable; lastDay: string | null }
  scoredIt: Record<never, never>
  // acting signers
  actingRefused: { because: 'dates' | 'tooLong' | 'person' | 'overlap' }
  // reminders and mail
  remindedToday: { units: string[] }
  nothingOwed: { units: string[] }
  mailNotConfigured: Record<never, never>
  badAddress: Record<never, never>
  // the machine
  databaseUnavailable: Record<never, never>
  internal: Record<never, never>
}

/** A check that stands against a report: the indicators that it points at, and what it says of them. */
export interface CheckStanding {
  check: string
  at: string[]
  says: { zh: string; en: string }
  /** Whose figures, where they are those of many. */
  unit?: { id: string; name: string; nameEn: string | null }
}

/** Two people entered one cell: both texts, so that nobody's is lost. */
export interface CellConflict {
  indicator: string
  yours: unknown
  theirs: unknown
  theirsBy: string
  theirsAt: string
  theirsVersion: number
}

export type ErrorCode = keyof ProblemData

/** A typed refusal. `message` is the code: words belong to the interface. */
export class Problem<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly data: ProblemData[Code],
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'Problem'
  }
}

/** Shorthand for throwing: `throw problem('notFound', {})`. */
export function problem<Code extends ErrorCode>(
  code: Code,
  data: ProblemData[Code],
  options?: ErrorOptions,
): Problem<Code> {
  return new Problem(code, data, options)
}
