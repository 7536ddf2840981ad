import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { findPlanVersion } from '@/server/db/plans'
import { insertSheetWord, listSheetWords } from '@/server/db/sheet-words'
import { lockSheet, updateSheet } from '@/server/db/sheets'
import { capacitiesFor, decideInCapacity } from '@/server/domain/access/capacities'
import { scopeOf } from '@/server/domain/access/scope'
import { type Problem, problem } from '@/server/domain/errors'
import {
  type ConfirmationAction,
  type ConfirmationDecision,
  confirmationOf,
  decideConfirmation,
} from '@/server/domain/inspection/confirmation'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { linesOf } from './lines-of'
import { maySee } from './may-see'

const states = { accept: 'confirmed', contest: 'contested', uphold: 'confirmed' } as const

export interface ConfirmInput {
  id: string
  version: number
  /** The lines that are contested, with words to each. */
  lines: { code: string; words: string }[]
  words: string
  key?: string | undefined
}

/**
 * What is said of a completed sheet: the unit's head accepts it or contests lines of it, within the plan's working days; the
 * office keeps what was contested, with words, or opens the sheet again (`reopenSheet`).
 */
export async function confirmSheet(
  context: CommandContext,
  action: ConfirmationAction,
  input: ConfirmInput,
): Promise<void> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const words = input.words.trim() || null
  refusePersonalData({ words, ...Object.fromEntries(input.lines.map((line) => [line.code, line.words])) })
  await command(context, { action: `sheet.${action}`, key: input.key }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.id)
    if (!sheet || !maySee(actor, sheet)) throw problem('notFound', {})
    if (sheet.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: sheet.version })
    const plan = await findPlanVersion(tx, { ownerId: scope.ownerId }, { planId: sheet.period.planId })
    if (!plan) throw problem('notFound', {})
    const said = (await listSheetWords(tx, [sheet.id])).get(sheet.id) ?? []
    const confirmation = confirmationOf(sheet, said, {
      today: civilDay(now),
      workingDays: deadlinesOf(plan).confirmation,
      calendar: await readCalendar(tx, sheet.ownerId),
    })
    const [first, ...rest] = capacitiesFor(actor, `sheet.${action}`)
    if (!first) throw problem('forbidden', { action: `sheet.${action}` })
    const { decision, capacity } = decideInCapacity<ConfirmationDecision>([first, ...rest], ({ role }) =>
      decideConfirmation(
        action,
        role,
        confirmation,
        { lines: input.lines, words },
        linesOf(plan, sheet).map(({ code }) => code),
      ),
    )
    if (!decision.ok) throw refuse(action, decision.because, confirmation.is)
    await insertSheetWord(tx, {
      ownerId: sheet.ownerId,
      sheetId: sheet.id,
      action,
      lines: input.lines.map(({ code, words: why }) => ({ code, words: why.trim() })),
      words,
      byId: actor.userId,
      byName: actor.name,
      at: now,
      actingForId: capacity.actingFor?.userId ?? null,
      actingForName: capacity.actingFor?.name ?? null,
    })
    await updateSheet(tx, sheet.id, { state: states[action] })
    audit({
      subjectType: 'sheet',
      subjectId: sheet.id,
      before: { state: sheet.state },
      after: {
        state: states[action],
        ...(input.lines.length > 0 && { lines: input.lines.map(({ code }) => code) }),
        ...(capacity.actingFor && {
          actingFor: { id: capacity.actingFor.userId, name: capacity.actingFor.name },
        }),
      },
      reason: words,
    })
  })
}

function refuse(
  action: ConfirmationAction,
  because: Extract<ConfirmationDecision, { ok: false }>['because'],
  state: string,
): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `sheet.${action}` })
    case 'state':
      return problem('notInThisState', { action: `sheet.${action}`, state })
    case 'lines':
      return problem('reasonRequired', { fields: ['lines'] })
    case 'words':
      return problem('reasonRequired', { fields: ['words'] })
  }
}
