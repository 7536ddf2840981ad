import 'server-only'
import { listRoundSheets, setVillages } from '@/server/db/round-sheets'
import { touchRound } from '@/server/db/rounds'
import { listVillagesOf } from '@/server/db/units'
import { problem } from '@/server/domain/errors'
import { nextInLine } from '@/server/domain/inspection/next-in-line'
import { civilDay } from '@/server/domain/period/civil-day'
import type { CommandContext } from '../command'
import { type RoundStep, stepRound } from './step-round'

/** Drops a village drawn, which was merged away or cannot be reached; the next by ticket order that there still is follows. */
export async function replaceVillage(
  context: CommandContext,
  input: RoundStep & { sheetId: string; villageId: string },
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
      const seen = sheet.villages.filter(({ droppedAt }) => droppedAt === null)
      const leaves = seen.find(({ villageId }) => villageId === input.villageId)
      if (!leaves) throw problem('notFound', {})
      const line = draws.at(-1)?.outcome?.result.villages.find(({ unit }) => unit === sheet.unit.code)
      const today = civilDay(now)
      const there = (await listVillagesOf(tx, [sheet.unitId])).filter(
        ({ validTo }) => validTo === null || validTo > today,
      )
      const next = nextInLine(
        [...(line?.drawn ?? []), ...(line?.reserve ?? [])],
        sheet.villages.map(({ village }) => village.code),
        there.map(({ code }) => code),
      )
      const stays = seen.filter((village) => village !== leaves)
      if (next === null && stays.length === 0)
        throw problem('roundStepRefused', { because: 'noneFollows', names: [leaves.village.name] })
      const follows = there.find(({ code }) => code === next)
      await setVillages(
        tx,
        sheet.id,
        [...stays.map(({ villageId }) => villageId), ...(follows ? [follows.id] : [])],
        {
          at: now,
          byName: actor.name,
          reason: reason ?? '',
        },
      )
      await touchRound(tx, round.id)
      audit({
        subjectType: 'sheet',
        subjectId: sheet.id,
        before: { villages: seen.map(({ village }) => village.name) },
        after: { dropped: leaves.village.name, next: follows?.name ?? null },
        reason,
      })
      return { next: follows?.name ?? null }
    },
  )
}
