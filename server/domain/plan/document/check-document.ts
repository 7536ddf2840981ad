import type { AssessmentCase } from '../../scoring/case'
import { readCase } from '../../scoring/read-case'
import { buildCase } from '../build-case'
import { checkChecks } from './check-checks'
import { checkSources, type KnownPlan } from '../source/check-source'
import { checkTakeOvers } from '../succession/check-take-overs'
import { checkPaper } from './check-paper'
import { checkRules } from './check-rules'
import type { PlanDocument } from './plan-document'
import { partKey } from './parts'
import { placeOfPath } from './place-of-path'
import { versionOf } from './to-version'

/** One thing to mend or to think about, at the part where it is mended. */
export interface Finding {
  /** The part's key. */
  key: string
  /** The field within the part, where one is meant: `points`, `rule.bands`, `name`. */
  field: string | null
  code: FindingCode
  data: Readonly<Record<string, string | number>>
  /** An error stands against publishing; a warning has been seen by whoever publishes. */
  severity: 'error' | 'warning'
}

export type FindingCode =
  // what the engine refuses, by its own code in `data.refusal`
  | 'refused'
  // the plan as a whole
  | 'noUnits'
  | 'noPeriods'
  | 'noIndicators'
  | 'nameMissing'
  | 'pointsSum'
  | 'phaseWeights'
  | 'phaseWithoutPeriods'
  | 'emptyCategory'
  | 'periodDates'
  | 'periodOrder'
  | 'unknownUnit'
  | 'unitEnded'
  | 'untilUnknown'
  | 'takesOverUnknown'
  | 'takesOverAssessed'
  | 'takesOverShares'
  | 'takesOverFirst'
  | 'endsWithoutHeir'
  | 'unknownBureau'
  | 'gradesOrder'
  // an indicator
  | 'definitionMissing'
  | 'neverDue'
  | 'bureauMissing'
  | 'nobodyScores'
  | 'postMissing'
  | 'targetOutOfRange'
  | 'sheetPoints'
  | 'recountUnknown'
  | 'recountFigure'
  | 'recountKind'
  | 'notARecount'
  | 'notByVillage'
  // another plan's result
  | 'sourceSupplier'
  | 'sourceKind'
  | 'sourceSelf'
  | 'sourceUnknown'
  | 'sourceCycle'
  | 'sourceLevel'
  | 'sourceUnits'
  | 'sourcePeriodUnknown'
  | 'sourcePeriodLater'
  | 'sourceNoPeriod'
  // its rule
  | 'fullOutOfReach'
  | 'bandOutOfReach'
  | 'ruleTurns'
  // a check of reports
  | 'checkExpression'
  | 'checkNotThere'
  | 'checkPointsNowhere'
  | 'checkMessageMissing'
  | 'checkPhase'

/** A merger or split in the record. */
export interface KnownChange {
  id: string
  kind: 'merge' | 'split'
  effectiveOn: string
  /** The document that ordered it. */
  basis: string
  from: readonly { code: string; name: string; nameEn: string | null }[]
  to: readonly { code: string; name: string; nameEn: string | null }[]
}

/** What the record knows, to judge codes by. */
export interface Registry {
  /** Units of the assessed level below the owner. */
  units: readonly { code: string; name: string; nameEn: string | null }[]
  bureaus: readonly { code: string; name: string; nameEn: string | null }[]
  /** The owner's published plans of this year and those beside it. */
  plans: readonly KnownPlan[]
  /** Mergers and splits of units of that level, earliest first; left out where there are none. */
  changes?: readonly KnownChange[] | undefined
}

/** Everything that stands against publishing a plan, and what to think about; each with its place. Errors first. */
export function checkDocument(document: PlanDocument, registry: Registry): Finding[] {
  const refused = engineFindings(document, registry)
  const findings = [
    ...checkPaper(document, registry),
    ...checkTakeOvers(document, registry),
    ...checkSources(document, registry),
    ...refused,
    ...checkRules(document, new Set(refused.map(({ key }) => key))),
    ...checkChecks(document),
  ]
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ]
}

/** The document as a case without values: what the engine would refuse of it. */
export function caseOf(document: PlanDocument, registry: Registry): AssessmentCase {
  const plan = versionOf(document, {
    planId: '',
    versionId: '',
    number: 1,
    owner: { id: '', code: '', name: '', nameEn: null },
    units: new Map(registry.units.map((unit) => [unit.code, { ...unit, id: unit.code }])),
    departments: new Map(registry.bureaus.map(({ code }) => [code, code])),
    periods: new Map(),
    newId: () => '',
  })
  return buildCase(plan, '', [])
}

function engineFindings(document: PlanDocument, registry: Registry): Finding[] {
  const assessment = caseOf(document, registry)
  const reading = readCase(assessment)
  if (reading.ok) return []
  return reading.refusals.map(({ path, code, data }) => {
    const { key, field } = placeOfPath(assessment, path)
    return {
      key: key ?? partKey('settings'),
      field,
      code: 'refused',
      data: { refusal: code, ...flat(data) },
      severity: 'error',
    }
  })
}

/** The parts that the engine refuses, taken by themselves: every unit, bureau and plan that is named is taken to be there. */
export function refusedParts(document: PlanDocument): ReadonlySet<string> {
  const named = (code: string) => ({ code, name: code, nameEn: null })
  const bureaus = document.indicators.flatMap(({ department }) => department ?? [])
  const registry = {
    units: document.units.map(({ code }) => named(code)),
    bureaus: [...new Set(bureaus)].map(named),
    plans: [],
  }
  return new Set(engineFindings(document, registry).map(({ key }) => key))
}

const flat = (data: Readonly<Record<string, string | number | readonly string[]>> | undefined) =>
  Object.fromEntries(
    Object.entries(data ?? {}).map(([key, value]) => [
      key,
      typeof value === 'string' || typeof value === 'number' ? value : value.join(', '),
    ]),
  )
