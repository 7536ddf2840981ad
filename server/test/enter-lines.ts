import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { findSheet } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { Observation } from '@/server/domain/scoring/case'
import type { CommandContext } from '@/server/services/command'
import { loadSheet } from '@/server/services/sheet/load-sheet'
import { observe, type Observed } from '@/server/services/sheet/observe'

/** Enters lines of a sheet, in each of its villages where none is named, over what stands there now: what a test does that has the whole sheet before it. */
export async function enterLines(
  context: CommandContext,
  input: {
    id: string
    lines: { line: string; village?: string | null; observation: Observation | null; reason: string | null }[]
  },
): Promise<Observed> {
  const scope = scopeOf(context.actor)
  const sheet = await findSheet(database(), scope, input.id)
  if (!sheet) throw problem('notFound', {})
  const { settled } = await loadSheet(database(), scope, sheet)
  const outcome = await observe(context, {
    id: input.id,
    device: null,
    sentAt: context.now,
    entries: input.lines.flatMap(({ line, village, observation, reason }) => {
      const cells = settled.cells.filter(
        (cell) => cell.line.code === line && (village === undefined || cell.villageId === village),
      )
      return cells.map(({ villageId, heads }) => ({
        id: uuidv7(),
        line,
        village: villageId,
        observation,
        reason,
        deductions: [],
        supersedes: heads.map(({ id }) => id),
        seq: null,
        takenAt: context.now,
      }))
    }),
  })
  const [refused] = outcome.refused
  if (refused) throw problem(refused.problem.code, refused.problem.data)
  return outcome
}
