import 'server-only'
import { listAppealsOfValues } from '@/server/db/appeals'
import { type Db, database } from '@/server/db/client'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { findMark } from '@/server/db/runs'
import { findPublishedRuns } from '@/server/db/sources'
import { findSheet, listUnitSheets } from '@/server/db/sheets'
import { listEnteredBy } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { inputsOf } from '@/server/domain/league/inputs-of'
import { planInAddress } from '@/server/domain/plan/choose-plan'
import { targetOf } from '@/server/domain/plan/target-of'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import { standsAlone } from '@/server/domain/publication/stands-alone'
import { marksAtTarget } from '@/server/domain/scoring/next-step/marks-at-target'
import { nextStep } from '@/server/domain/scoring/next-step/next-step'
import { readLine } from '../sheet/read-line'
import { loadSheet } from '../sheet/load-sheet'
import { publicationOf } from './publication-of'
import { visibleRun } from './visible-run'

/**
 * One mark with its explanation, what more would have taken, who entered its inputs and when, and the inspection sheet
 * behind it where there is one.
 */
export async function readMark(
  actor: Actor,
  input: { runId: string; unit: string; period: string; indicator: string },
) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const run = await visibleRun(db, actor, input.runId, { unit: input.unit })
  const plan = await findPlanVersion(db, scope, { versionId: run.versionId })
  const unit = plan?.units.find((candidate) => candidate.code === input.unit)
  const period = plan?.periods.find((candidate) => candidate.code === input.period)
  const indicator = plan?.indicators.find((candidate) => candidate.code === input.indicator)
  if (!plan || !unit || !period || !indicator) throw problem('notFound', {})
  const mark = await findMark(db, {
    runId: run.id,
    unitId: unit.id,
    periodCode: period.code,
    indicatorCode: indicator.code,
  })
  if (!mark) throw problem('notFound', {})
  const explanation = mark.explanation as unknown as MarkExplanation
  // Before the notice nobody learns from their own mark how others did.
  if (run.sight === 'own' && !standsAlone(explanation)) throw problem('notFound', {})
  // Names of the people who entered figures are for the unit itself and for those who answer for the county.
  const answers = actor.role === 'office' || actor.role === 'leader'
  const seesNames = actor.unit.id === unit.id || answers
  // What inspectors saw and wrote is the unit's own; only its rating is published.
  const seesSheet = seesNames || actor.role === 'inspector'
  const [entered, decided, published, publication, plans] = await Promise.all([
    listEnteredBy(db, refsOf(explanation)),
    listAppealsOfValues(db, scope.ownerId, refsOf(explanation)),
    findPublishedRuns(db, { ...scope, year: plan.year, publications: sourcesOf(explanation) }),
    publicationOf(db, scope.ownerId, run),
    listPlans(db, scope),
  ])
  const { decimals = 2 } = plan.settings
  return {
    run: {
      id: run.id,
      number: run.number,
      createdAt: run.createdAt,
      period: run.period.code,
      planVersion: run.planVersion.number,
      ...publication,
    },
    plan: {
      /** What an address says of the plan. */
      asked: planInAddress(plans, plan),
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      decimals,
    },
    units: plan.units,
    periods: plan.periods,
    unit,
    period,
    indicator,
    mark: { ...mark, explanation },
    next: nextStep(explanation, indicator.scoring),
    /** Of a mark that was not reported: what meeting the target would have given. */
    reporting:
      explanation.status === 'missing'
        ? marksAtTarget(indicator.scoring, targetOf(plan, indicator, unit.id, period.code), {
            points: explanation.points,
            coefficient: unit.difficulty,
            decimals,
          })
        : null,
    entered: Object.fromEntries(
      [...entered].map(([ref, who]) => [
        ref,
        { at: who.enteredAt, by: seesNames ? who.enteredByName : null, note: seesNames ? who.note : null },
      ]),
    ),
    /** The appeals whose decisions made figures of this mark; who may read them finds their way there. */
    appeals: decided.map(({ id, number, state, decidedAt, plan: { year } }) => ({
      id: seesNames ? id : null,
      number,
      state,
      decidedAt,
      year,
    })),
    /** The other plans' publications that figures were taken from. */
    published: published.map(({ number, runId, documentHash, inForce, plan: of, period: through }) => ({
      number,
      runId,
      documentHash,
      inForce: inForce === true,
      plan: of,
      period: through,
    })),
    sheet:
      seesSheet && indicator.suppliedBy === 'inspection'
        ? await sheetBehind(db, scope, unit.id, period.id, indicator.code, mark.value)
        : null,
  }
}

function sourcesOf(explanation: MarkExplanation) {
  return inputsOf(explanation).flatMap(({ from }) => (from ? [from] : []))
}

function refsOf(explanation: MarkExplanation): string[] {
  return inputsOf(explanation).flatMap((entry) =>
    [entry, ...(entry.joined?.of ?? [])].flatMap(({ ref }) => (ref === undefined ? [] : [ref])),
  )
}

/** The completed sheet whose rating is this value; none if it was changed since. */
async function sheetBehind(
  db: Db,
  scope: { ownerId: string },
  unitId: string,
  periodId: string,
  indicatorCode: string,
  value: number | null,
) {
  for (const { id } of await listUnitSheets(db, scope.ownerId, unitId, periodId)) {
    const sheet = await findSheet(db, scope, id)
    if (!sheet) continue
    const { lines, villages, settled } = await loadSheet(db, scope, sheet)
    if (settled.score.ratings[indicatorCode] !== value) continue
    return {
      completedAt: sheet.completedAt,
      lines: lines
        .filter((line) => line.is === 'item' && line.indicatorCode === indicatorCode)
        .map((line) => ({
          ...line,
          marks: settled.score.items[line.code] ?? null,
          ...readLine(settled, line.code, villages),
        })),
    }
  }
  return null
}
