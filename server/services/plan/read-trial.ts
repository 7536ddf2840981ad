import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft, lockDraft, setTrial } from '@/server/db/drafts'
import type { Db } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { buildCase } from '@/server/domain/plan/build-case'
import { checkDocument } from '@/server/domain/plan/document/check-document'
import { inYear } from '@/server/domain/plan/document/next-year'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { versionOf } from '@/server/domain/plan/document/to-version'
import { tryPlan } from '@/server/domain/plan/trial/try-plan'
import { readCase } from '@/server/domain/scoring/read-case'
import { checkObservation } from '@/server/domain/value/check-observation'
import { command, type CommandContext } from '../command'
import { loadInputs } from '../run/load-inputs'
import { findEarlier } from './find-earlier'
import { hashOfDocument } from './hash-of-document'
import { loadParts, loadRegistry } from './load-plan'

/** What a draft would have made of last year's values. Nothing to try where there is no earlier year, or the draft is not whole. */
export async function readTrial(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const draft = await findDraft(db, scope, id)
      if (!draft) throw problem('notFound', {})
      const { document } = await loadParts(db, id)
      const { units, registry } = await loadRegistry(db, scope.ownerId, document.settings)
      const hash = hashOfDocument(document)
      const shown = {
        name: document.settings.name,
        year: document.settings.year,
        hash,
        errors: checkDocument(document, registry).filter(({ severity }) => severity === 'error'),
        units: units.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        indicators: document.indicators.map(({ code, name }) => ({ code, name })),
        seen: draft.trialHash === hash,
        state: draft.state,
      }
      const earlier = shown.errors.length > 0 ? null : await findEarlier(db, scope, document.settings)
      if (!earlier) return { ...shown, earlier: null, trial: null }
      return {
        ...shown,
        earlier: { year: earlier.year, name: earlier.name, nameEn: earlier.nameEn },
        trial: await tryOn(db, scope, document, earlier, units),
      }
    },
    { frozen: true },
  )
}

async function tryOn(
  db: Db,
  scope: Scope,
  document: PlanDocument,
  earlier: { id: string; year: number },
  units: readonly { id: string; code: string; name: string; nameEn: string | null }[],
) {
  const last = await loadInputs(db, scope, earlier.id, null)
  const plan = versionOf(inYear(document, earlier.year), {
    planId: '',
    versionId: '',
    number: 1,
    owner: { ...last.plan.owner, id: scope.ownerId },
    units: new Map(units.map((unit) => [unit.code, unit])),
    departments: new Map(),
    periods: new Map(last.plan.periods.map((period) => [period.code, period])),
    newId: () => '',
  })
  const scoringOf = new Map(plan.indicators.map(({ code, scoring }) => [code, scoring]))
  const cells = last.cells.filter(({ indicatorCode, observation }) => {
    const scoring = scoringOf.get(indicatorCode)
    return scoring !== undefined && checkObservation(scoring, observation) === null
  })
  const assessment = buildCase(plan, plan.periods.at(-1)?.code ?? '', cells)
  const reading = readCase(assessment)
  if (!reading.ok)
    throw problem('caseRefused', { refusals: reading.refusals.map(({ path, code }) => ({ path, code })) })
  return tryPlan(last.case, assessment)
}

/** Records that the trial of the plan with this hash was looked at. */
export async function lookAtTrial(
  context: CommandContext,
  input: { id: string; hash: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  await command(context, { action: 'plan.trial', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scopeOf(actor), input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.trial', state: draft.state })
    const { document } = await loadParts(tx, draft.id)
    if (hashOfDocument(document) !== input.hash) throw problem('draftChanged', {})
    await setTrial(tx, draft.id, { hash: input.hash, byName: actor.name, at: now })
    audit({ subjectType: 'planDraft', subjectId: draft.id, after: { trial: input.hash } })
  })
}
