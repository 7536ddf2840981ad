'use client'

import { useMemo, useTransition } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import { checkSheet } from '@/server/domain/inspection/check-sheet'
import { scoreSheet } from '@/server/domain/inspection/score-sheet'
import type { Observation } from '@/server/domain/scoring/case'
import { isWhole, toObservation } from '@/app/_components/ui/observation-input'
import { type SheetEntry, toEntry } from './sheet-entry'

export type Sheet = ApiOutput['sheets']['read']

/** What a cell's conflict carries of the other entry: the router types it loosely, the service writes exactly this. */
type Theirs = { observation: Observation | null; reason: string | null }

const same = (a: SheetEntry, b: SheetEntry) => JSON.stringify(a) === JSON.stringify(b)

/** One sheet being filled: its entries, kept saved; its marks and what is still missing, by the domain's own functions. */
export function useSheet({ sheet, lines, marks }: Sheet, userId: string) {
  const api = useTRPCClient()
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  const held = useMemo(
    () =>
      Object.fromEntries(
        lines.map((line): [string, Held<SheetEntry>] => {
          const mark = marks.find((candidate) => candidate.itemCode === line.code)
          return [line.code, { entry: toEntry(line.scoring, mark), version: mark?.version ?? 0 }]
        }),
      ),
    [lines, marks],
  )
  const scoringOf = (code: string) =>
    lines.find((line) => line.code === code)?.scoring ?? { kind: 'amount', phases: [] }

  async function send(drafts: Readonly<Record<string, Draft<SheetEntry>>>, key: string) {
    const items = Object.entries(drafts).map(([item, { entry, baseVersion }]) => ({
      item,
      observation: toObservation(scoringOf(item), entry.input, entry.reason),
      reason: entry.reason.trim() || null,
      baseVersion,
    }))
    const { saved, conflicts } = await api.sheets.save.mutate({ id: sheet.id, items, key })
    // The first save takes the sheet, which is a new version of it.
    if (sheet.inspectorId === null) startRefresh(() => router.refresh())
    return {
      saved: saved.map(({ item, version }) => ({ cell: item, version })),
      clashes: conflicts.map((conflict) => ({
        cell: conflict.indicator,
        entry: toEntry(scoringOf(conflict.indicator), conflict.theirs as Theirs),
        version: conflict.theirsVersion,
        by: conflict.theirsBy,
        at: conflict.theirsAt,
      })),
    }
  }

  const autosave = useAutosave(`sheet/${sheet.id}/${userId}`, held, {
    send,
    same,
    whole: ({ input }) => isWhole(input),
    blamed,
  })
  const entries = new Map(
    lines.map((line) => {
      const entry = (autosave.state.drafts[line.code] ?? autosave.state.held[line.code])?.entry
      return [line.code, entry ?? toEntry(line.scoring, undefined)]
    }),
  )
  const observed = new Map(
    lines.map((line) => {
      const entry = entries.get(line.code)
      return [
        line.code,
        {
          observation: entry ? toObservation(line.scoring, entry.input, entry.reason) : null,
          reason: entry?.reason ?? null,
        },
      ]
    }),
  )
  const observations = new Map<string, Observation>()
  for (const [code, { observation }] of observed) if (observation) observations.set(code, observation)
  const score = scoreSheet(lines, observations)
  return { autosave, entries, observations, score, ...checkSheet(lines, observed, score), refreshing }
}

/** The lines that a refusal names: the others of the same save are sent again without them. */
function blamed(error: unknown, sent: readonly string[]): readonly string[] {
  const problem = problemOf(error)
  const named =
    problem?.code === 'personalData'
      ? [problem.data.field]
      : problem?.code === 'badObservation'
        ? problem.data.cells.map((cell) => cell.indicator)
        : problem?.code === 'unknownIndicator'
          ? [problem.data.indicator]
          : []
  return sent.filter((cell) => named.includes(cell))
}
