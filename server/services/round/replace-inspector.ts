import 'server-only'
import { listRoundSheets, setTeam } from '@/server/db/round-sheets'
import { listInspectors, touchRound } from '@/server/db/rounds'
import { problem } from '@/server/domain/errors'
import { nextInLine } from '@/server/domain/inspection/next-in-line'
import type { CommandContext } from '../command'
import { type RoundStep, stepRound } from './step-round'

/**
 * Takes an inspector off a unit's team; the next by ticket order who can go takes over. What they entered stays theirs. A team keeps at
 * least one.
 */
export async function replaceInspector(
  context: CommandContext,
  input: RoundStep & { sheetId: string; inspectorId: string },
): Promise<{ next: string | null }> {
  const { actor, now } = context
  return stepRound(
    context,
    'round.replace',
    'replace',
    input,
    async (tx, { round, draws, reason }, audit) => {
      const sheet = (await listRoundSheets(tx, round.id)).find(({ id }) => id === input.sheetId)
      if (!sheet) throw problem('notFound', {})
      const team = sheet.team.filter(({ removedAt }) => removedAt === null)
      const leaves = team.find(({ inspectorId }) => inspectorId === input.inspectorId)
      if (!leaves) throw problem('notFound', {})
      const line = draws.at(-1)?.outcome?.result.teams.find(({ unit }) => unit === sheet.unit.code)
      const active = await listInspectors(tx, round.ownerId)
      const next = nextInLine(
        [...(line?.inspectors ?? []), ...(line?.reserve ?? [])],
        sheet.team.map(({ inspectorId }) => inspectorId),
        active.map(({ id }) => id),
      )
      const stays = team.filter((member) => member !== leaves)
      if (next === null && stays.length === 0)
        throw problem('roundStepRefused', { because: 'noneFollows', names: [leaves.inspectorName] })
      const follows = active.find(({ id }) => id === next)
      await setTeam(
        tx,
        sheet.id,
        [
          ...stays.map(({ inspectorId, inspectorName }) => ({ id: inspectorId, name: inspectorName })),
          ...(follows ? [follows] : []),
        ],
        { at: now, byName: actor.name, reason: reason ?? '' },
      )
      await touchRound(tx, round.id)
      audit({
        subjectType: 'sheet',
        subjectId: sheet.id,
        before: { team: team.map(({ inspectorName }) => inspectorName) },
        after: { removed: leaves.inspectorName, next: follows?.name ?? null },
        reason,
      })
      return { next: follows?.name ?? null }
    },
  )
}
