import 'server-only'
import { findAppeal, listAppealEvents, listScorers } from '@/server/db/appeals'
import { findVersionNames } from '@/server/db/appeal-names'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { capacitiesFor } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import { type AppealStep, appealSteps, decideAppeal, personsIn } from '@/server/domain/appeal/appeal'
import { unitOf } from '@/server/domain/appeal/unit-of'
import { problem } from '@/server/domain/errors'

/** One appeal whole: what it asks and why, every step, and what the reader may do with it. */
export async function readAppeal(actor: Actor, id: string) {
  const db = database()
  const appeal = await findAppeal(db, scopeOf(actor), id)
  if (!appeal) throw problem('notFound', {})
  const [events, plan, scoredBy] = await Promise.all([
    listAppealEvents(db, appeal.id),
    findPlanVersion(db, { ownerId: appeal.ownerId }, { planId: appeal.planId }),
    listScorers(db, appeal),
  ])
  const indicator = plan?.indicators.find(({ code }) => code === appeal.indicatorCode)
  const item = plan?.sheetItems.find(
    ({ indicatorCode, code }) => indicatorCode === appeal.indicatorCode && code === appeal.itemCode,
  )
  if (!plan) throw problem('notFound', {})
  const { clauses } = appeal.veto ? await findVersionNames(db, [appeal.planId]) : { clauses: null }
  const decide = (step: AppealStep, by: ReadonlySet<string>) =>
    capacitiesFor(actor, accessOf(step)).some(
      ({ role }) =>
        decideAppeal(step, role, { ...appeal, scoredBy: by }, { persons: personsIn(actor), words: '·' }).ok,
    )
  const possible = appealSteps.filter((step) => decide(step, scoredBy))
  return {
    appeal,
    events,
    owner: plan.owner,
    indicator: indicator
      ? {
          code: indicator.code,
          name: indicator.name,
          nameEn: indicator.nameEn,
          points: typeof indicator.scoring.points === 'number' ? indicator.scoring.points : null,
        }
      : null,
    unitOf: unitOf(indicator ?? null, appeal.itemCode),
    clause: appeal.veto && {
      name: appeal.veto.clause,
      nameEn: '',
      ...clauses?.get(`${appeal.planId}/${appeal.veto.clause}`),
    },
    item: item ? { code: item.code, name: item.name, nameEn: item.nameEn } : null,
    scoring: item?.scoring ?? indicator?.scoring ?? null,
    decimals: plan.settings.decimals ?? 2,
    actions: possible,
    /** The reader could hear it, had they not scored what it is about. */
    scoredIt: possible.length === 0 && appealSteps.some((step) => decide(step, new Set())),
  }
}

const accessOf = (step: AppealStep) =>
  step === 'withdraw'
    ? ('appeal.withdraw' as const)
    : step === 'review'
      ? ('appeal.review' as const)
      : ('appeal.decide' as const)
