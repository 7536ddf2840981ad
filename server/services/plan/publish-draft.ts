import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readCalendar } from '@/server/db/calendar'
import { isDuplicate, type Db } from '@/server/db/client'
import { type DraftRow, endDraft, lockDraft } from '@/server/db/drafts'
import { insertPlan, insertVersion } from '@/server/db/insert-plan'
import { findUnit, lockUnits } from '@/server/db/units'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { checkDocument } from '@/server/domain/plan/document/check-document'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { resolveDays } from '@/server/domain/plan/document/resolve-days'
import { startedPeriods } from '@/server/domain/plan/document/started-periods'
import { paperOf, versionOf } from '@/server/domain/plan/document/to-version'
import { command, type CommandContext } from '../command'
import { hashOfDocument } from './hash-of-document'
import { loadParts, loadPublished, loadRegistry } from './load-plan'

/**
 * Publishes a draft: a new plan, or the next version of the one that it amends. Refused while anything stands against it,
 * where the trial on last year's values was not looked at in this state, where the amended plan has moved on, and where
 * a period that was opened would change. `hash` is the plan that the publisher saw.
 */
export async function publishDraft(
  context: CommandContext,
  input: { id: string; hash: string; reason: string; key?: string | undefined },
): Promise<{ planId: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const reason = input.reason.trim()
  return command(context, { action: 'plan.publish', key: input.key }, async (tx, audit) => {
    const draft = await lockDraft(tx, scope, input.id)
    if (!draft) throw problem('notFound', {})
    if (draft.state !== 'open')
      throw problem('notInThisState', { action: 'plan.publish', state: draft.state })
    // Two plans published at once could be made to take from each other.
    await lockUnits(tx, [scope.ownerId])
    const { document } = await loadParts(tx, draft.id)
    const hash = hashOfDocument(document)
    if (hash !== input.hash) throw problem('draftChanged', {})
    if (draft.basedOnId !== null && reason === '') throw problem('reasonRequired', { fields: ['reason'] })
    const { units, bureaus, registry } = await loadRegistry(tx, scope.ownerId, document.settings)
    const before = await loadAmended(tx, scope, draft)
    // What is said in working days gets its dates now, by the calendar of now.
    const resolved = resolveDays(document, await readCalendar(tx, scope.ownerId), before?.opened)
    const errors = checkDocument(resolved, registry).filter(({ severity }) => severity === 'error')
    if (errors.length > 0)
      throw problem('planNotReady', { findings: errors.map(({ key, code }) => ({ key, code })) })
    if (draft.trialHash !== hash) throw problem('trialNotSeen', {})

    if (before) refuseStarted(before, resolved)
    const owner = await findUnit(tx, scope.ownerId)
    if (!owner) throw problem('notFound', {})
    const planId = before?.plan.planId ?? uuidv7()
    const number = (before?.plan.number ?? 0) + 1
    const version = versionOf(resolved, {
      planId,
      versionId: uuidv7(),
      number,
      owner,
      units: new Map(units.map((unit) => [unit.code, unit])),
      departments: new Map(bureaus.map(({ id, code }) => [code, id])),
      periods: new Map(before?.plan.periods.map((period) => [period.code, period])),
      newId: uuidv7,
    })
    const facts = {
      ...version,
      paper: paperOf(resolved),
      reason,
      publishedAt: now,
      publishedById: actor.userId,
    }
    try {
      await (before ? insertVersion(tx, facts, uuidv7) : insertPlan(tx, facts, uuidv7))
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const { code, year } = document.settings
      throw problem('planCodeTaken', { code, year }, { cause: error })
    }
    await endDraft(tx, draft.id, { state: 'published', versionId: version.versionId })
    audit({
      subjectType: 'plan',
      subjectId: planId,
      before: before ? { version: before.plan.number } : null,
      after: { version: number, hash: hashOfDocument(resolved), draft: draft.id },
      reason,
    })
    return { planId, number }
  })
}

/** The version that a draft amends, with its opened periods; refused where the plan has moved on. */
async function loadAmended(tx: Db, scope: Scope, draft: DraftRow) {
  if (!draft.basedOn) return null
  const latest = await loadPublished(tx, scope, { planId: draft.basedOn.planId })
  if (latest.plan.number !== draft.basedOn.number)
    throw problem('staleVersion', { have: draft.basedOn.number, current: latest.plan.number })
  const opened = new Set(
    latest.plan.periods.filter(({ state }) => state !== 'scheduled').map(({ code }) => code),
  )
  return { ...latest, opened: latest.document.periods.filter(({ code }) => opened.has(code)) }
}

/** An amendment changes no period that was opened. */
function refuseStarted(
  { plan, document }: NonNullable<Awaited<ReturnType<typeof loadAmended>>>,
  amended: PlanDocument,
): void {
  const changed = startedPeriods(plan.periods, document, amended)
  if (changed.length > 0) throw problem('periodStarted', { periods: changed })
}
