import 'server-only'
import { database } from '@/server/db/client'
import { listDraws } from '@/server/db/draws'
import { countObserved } from '@/server/db/observations'
import { listRoundSheets } from '@/server/db/round-sheets'
import { findRound } from '@/server/db/rounds'
import { listSheetWords } from '@/server/db/sheet-words'
import type { Actor } from '@/server/domain/access/actor'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import {
  decideRound,
  type RoundAction,
  roundActions,
  type RoundRefused,
} from '@/server/domain/inspection/decide-round'
import { drawFrame } from '@/server/domain/inspection/draw/draw-frame'
import { countPlaces } from '@/server/domain/inspection/observations/by-village'
import { returnedOf } from '@/server/domain/inspection/returned-of'
import { sheetLines } from '@/server/domain/inspection/sheet-lines'
import { planOfPeriod } from '../plan/plan-of-period'
import { sealOf } from './seal-of'
import { roundFacts } from './step-round'

/**
 * A round: its plan, its draws, who goes where, and what this person may do next. A unit finds it once it has started, with the whole
 * draw (half of one proves nothing) and its own sheet only.
 */
export async function readRound(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  const db = database()
  const round = await findRound(db, scope, id)
  if (!round) throw problem('notFound', {})
  const [draws, sheets, plan] = await Promise.all([
    listDraws(db, id),
    listRoundSheets(db, id, scope.unitId),
    planOfPeriod(db, scope, round.period),
  ])
  const ids = sheets.map((sheet) => sheet.id)
  const [seal, observed, words] = await Promise.all([
    sealOf(db, round, draws),
    countObserved(db, ids),
    listSheetWords(db, ids),
  ])
  const facts = await roundFacts(db, round, { draws, seal })
  const forUnit = unitRoles.includes(actor.role)
  const lines = sheetLines(plan, round.period, round.lines)
  const steps = Object.fromEntries(
    roundActions.map((action) => {
      // A step that needs a reason is offered, and the reason asked for.
      const decision = decideRound(action, actor, facts, '-')
      return [action, decision.ok ? null : decision.because]
    }),
  ) as Record<RoundAction, RoundRefused | null>
  const { scheme, ...shown } = round
  return {
    ...shown,
    standing: scheme === null,
    scheme: forUnit ? null : scheme,
    steps,
    /** What has changed since the list was sealed that waits for its number: any of it makes the seal void. Null where none waits. */
    seal: seal && { changed: seal.changed },
    /** The lines that it was planned with; none: all. */
    plannedLines: round.lines,
    lines: lines.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    units: plan.units
      .filter((unit) =>
        scheme ? scheme.units.includes(unit.id) : sheets.some((sheet) => sheet.unitId === unit.id),
      )
      .map(({ id: unitId, code, name, nameEn }) => ({ id: unitId, code, name, nameEn })),
    draws: draws.map(({ committedById, frame, ...draw }) => ({
      ...draw,
      frame: drawFrame.parse(JSON.parse(frame)),
      mine: committedById === actor.userId,
    })),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      /** Completed before, and given back to its inspectors since: its unit knows it, and still finds what was said of it. */
      returned: returnedOf(sheet, words.get(sheet.id) ?? []) !== null,
      // Why an inspector was taken off is between them and the office.
      team: forUnit ? sheet.team.filter(({ removedAt }) => removedAt === null) : sheet.team,
      progress: forUnit
        ? null
        : { done: observed.get(sheet.id) ?? 0, all: countPlaces(lines, sheet.villages.filter(isSeen)) },
    })),
  }
}

const isSeen = ({ droppedAt }: { droppedAt: Date | null }) => droppedAt === null

export type ReadRound = Awaited<ReturnType<typeof readRound>>
