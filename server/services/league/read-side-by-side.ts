import 'server-only'
import { database } from '@/server/db/client'
import { listTargetMarks } from '@/server/db/cockpit'
import { readRunHead } from '@/server/db/league'
import { findVersionParts } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { latestDue } from '@/server/domain/cockpit/latest-due'
import { orderOf, spreadsOf } from '@/server/domain/comparison/side-by-side'
import { problem } from '@/server/domain/errors'
import { readLeague } from './read-league'

/** How many are looked at side by side. */
export const MOST_COMPARED = 4

/**
 * Two to four units of the latest published table side by side: places with their ranges, categories, every indicator's latest period.
 * Without a choice the reader's own and the first, or the first two. As many queries for four as for two.
 */
export async function readSideBySide(
  actor: Actor,
  input: { units?: readonly string[] | undefined; plan?: string | undefined },
) {
  const db = database()
  const league = await readLeague(actor, { plan: input.plan })
  if (league.plan === null) return { plan: null, plans: [] }
  const { plan, view, rows, periods } = league
  const asked = input.units ?? defaultsFor(actor.unit.code, rows)
  const chosen = rows.filter(({ unit }) => asked.includes(unit.code))
  if (chosen.length < new Set(asked).size) throw problem('notFound', {})
  const [head, marks] = await Promise.all([readRunHead(db, view.runId), listTargetMarks(db, view.runId)])
  const { indicators } = await findVersionParts(db, head.versionId)
  const ids = chosen.map(({ unit }) => unit.id)
  const latest = latestDue(marks, periods)
  const own = latest.filter(({ unitId }) => ids.includes(unitId))
  return {
    plan: {
      ...{ code: plan.code, year: plan.year, name: plan.name, nameEn: plan.nameEn, owner: plan.owner },
      ...{ decimals: plan.decimals, categories: plan.categories, periods: plan.periods },
    },
    asked: league.plans.length > 0 ? plan.code : null,
    plans: league.plans.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    view,
    publication: league.publication,
    all: rows.map(({ unit }) => ({ code: unit.code, name: unit.name, nameEn: unit.nameEn })),
    /** In the table's order. */
    units: chosen.map(({ unit, rank, previousRank, score, grade, status, range, categories }, at) => ({
      unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
      ...{ rank, previousRank, score, grade, status, range, categories },
      /** Against the one before it here. */
      behind: at === 0 ? null : orderOf(chosen[at - 1]?.range ?? null, range),
      marks: Object.fromEntries(
        own
          .filter(({ unitId }) => unitId === unit.id)
          .map(({ indicatorCode, periodCode, status: is, marks: given, points, value, target }) => [
            indicatorCode,
            { period: periodCode, status: is, marks: given, points, value, target },
          ]),
      ),
    })),
    indicators: indicators
      .filter(({ code }) => own.some(({ indicatorCode }) => indicatorCode === code))
      .map(({ code, name, nameEn, unit, unitEn, scoring }) => ({
        ...{ code, name, nameEn, unit, unitEn },
        ...{ kind: scoring.kind, direction: scoring.direction ?? ('higher' as const) },
      })),
    spreads: spreadsOf(
      ids,
      indicators.map(({ code }) => code),
      own,
    ).map(({ indicator, difference, best, worst }) => ({
      ...{ indicator, difference },
      best: codesOf(best),
      worst: codesOf(worst),
    })),
  }

  function codesOf(unitIds: readonly string[]): string[] {
    return chosen.flatMap(({ unit }) => (unitIds.includes(unit.id) ? [unit.code] : []))
  }
}

function defaultsFor(own: string, rows: readonly { unit: { code: string } }[]): string[] {
  const codes = rows.map(({ unit }) => unit.code)
  const first = codes.includes(own) ? [own] : []
  return [...first, ...codes.filter((code) => code !== own)].slice(0, 2)
}
