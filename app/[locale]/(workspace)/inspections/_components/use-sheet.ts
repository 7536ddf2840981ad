'use client'

import { useMemo, useState, useTransition } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import { checkSheet } from '@/server/domain/inspection/check-sheet'
import { scoreSheet } from '@/server/domain/inspection/score-sheet'
import type { Observation } from '@/server/domain/scoring/case'
import { type LastChange, noteChange } from './last-change'
import { isFinished, observationOf, type SheetEntry, toEntry } from './sheet-entry'

export type Sheet = ApiOutput['sheets']['read']

/** What a cell's conflict carries of the other entry: the router types it loosely, the service writes exactly this. */
type Theirs = { observation: Observation | null; reason: string | null }

const same = (a: SheetEntry, b: SheetEntry) => JSON.stringify(a) === JSON.stringify(b)

/** One sheet being filled: its entries, kept saved; its marks and what is still missing, by the domain's own functions. */
export function useSheet({ sheet, lines, marks, actions }: Sheet, userId: string) {
  const api = useTRPCClient()
  const router = useRouter()
  const [refreshing, startRefresh] = useTransition()
  // Every save makes a new version of the sheet; whoever completes it names the one that they have before them.
  const [saved, setSaved] = useState(sheet.version)
  const [last, setLast] = useState<LastChange | null>(null)
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
      observation: observationOf(scoringOf(item), entry),
      reason: entry.reason.trim() || null,
      baseVersion,
    }))
    const answer = await api.sheets.save.mutate({ id: sheet.id, items, key })
    setSaved((before) => Math.max(before, answer.version))
    // The first save takes the sheet: the page says so.
    if (sheet.inspectorId === null) startRefresh(() => router.refresh())
    return {
      saved: answer.saved.map(({ item, version }) => ({ cell: item, version })),
      clashes: answer.conflicts.map((conflict) => ({
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
    whole: isFinished,
    blamed,
    writable: actions.includes('save'),
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
          observation: entry ? observationOf(line.scoring, entry) : null,
          reason: entry?.reason ?? null,
        },
      ]
    }),
  )
  const observations = new Map<string, Observation>()
  for (const [code, { observation }] of observed) if (observation) observations.set(code, observation)
  const score = scoreSheet(lines, observations)
  const isLast = last !== null && same(entries.get(last.code) ?? last.before, last.after)
  return {
    autosave,
    version: Math.max(saved, sheet.version),
    entries,
    observations,
    score,
    ...checkSheet(lines, observed, score),
    /** Lines with a text that is no figure. */
    invalid: lines.filter((line) => entries.get(line.code)?.unread).map((line) => line.code),
    refreshing,
    type: (code: string, entry: SheetEntry) => {
      const before = entries.get(code)
      if (before) setLast(noteChange(last, code, before, entry))
      autosave.store.type(code, entry)
    },
    /** The line that was changed last, as long as it stands as it was left. */
    lastCode: isLast ? last.code : null,
    undo: () => {
      if (isLast) autosave.store.type(last.code, last.before)
      setLast(null)
    },
  }
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
