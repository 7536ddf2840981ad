'use client'

import { useMemo } from 'react'
import { useTRPCClient } from '@/app/_trpc/client'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { entryOf } from '@/app/_components/ui/autosave/drafts'
import {
  type CellEntry,
  faultOf,
  isWhole,
  observationOf,
  sameEntry,
  toCell,
} from '@/app/_components/ui/cell/cell-entry'
import { cellOf } from '@/app/_components/ui/cell/cell-name'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { villagesOwed } from '@/server/domain/village/village-states'
import { codeOfCell, heldCells, linesOf, summedEntry, toSend } from './report-cells'
import type { Report } from './report-form'

/** A cell as conflicts carry it: see `saveCells`. */
interface CellText {
  observation: Observation | null
  note: string | null
}

/** Of a code that the report does not ask for. */
export const NO_SCORING: IndicatorScoring = { kind: 'amount', phases: [] }

/** A report's cells with their autosave, and what isn't a figure yet. */
export function useReportForm(report: Report, userId: string) {
  const api = useTRPCClient()
  const { fields } = report
  const scorings = useMemo(
    () => new Map(fields.map(({ indicator }) => [indicator.code, indicator.scoring])),
    [fields],
  )
  const scoringOf = (code: string) => scorings.get(code) ?? NO_SCORING
  const held = useMemo(() => heldCells(fields), [fields])
  const autosave = useAutosave<CellEntry>(`report/${report.id}/${userId}`, held, {
    same: sameEntry,
    whole: (entry, cell) => isWhole(scoringOf(codeOfCell(cell)), entry),
    writable: report.actions.includes('save'),
    blamed: (error, sent) => {
      const named = indicatorsNamed(error)
      return named === 'all' ? sent : sent.filter((cell) => named.includes(codeOfCell(cell)))
    },
    send: async (drafts, key) => {
      const answer = await api.reports.save.mutate({
        id: report.id,
        key,
        typedBy: userId,
        ...toSend(fields, drafts),
      })
      const clashOf = (
        conflict: (typeof answer.conflicts)[number] | (typeof answer.villages.conflicts)[number],
      ) => ({
        cell: 'villageId' in conflict ? cellOf(conflict.villageId, conflict.indicator) : conflict.indicator,
        entry: toCell(scoringOf(conflict.indicator), conflict.theirs as CellText),
        version: conflict.theirsVersion,
        by: conflict.theirsBy,
        at: conflict.theirsAt,
      })
      return {
        saved: [
          ...answer.saved.map(({ indicator, version }) => ({ cell: indicator, version })),
          ...answer.villages.saved.map(({ villageId, indicator, version }) => ({
            cell: cellOf(villageId, indicator),
            version,
          })),
        ],
        clashes: [...answer.conflicts.map(clashOf), ...answer.villages.conflicts.map(clashOf)],
        also: Object.fromEntries(
          answer.sums.map(({ indicator, version, ...sum }) => [
            indicator,
            { entry: toCell(scoringOf(indicator), sum), version },
          ]),
        ),
      }
    },
  })
  const shown = (cell: string) => entryOf(autosave.state, cell)
  const lines = Object.fromEntries(fields.map((field) => [field.indicator.code, linesOf(field, shown)]))
  const entries = Object.fromEntries(
    fields.map((field) => {
      const { code, scoring } = field.indicator
      const own = shown(code) ?? toCell(scoring, null)
      return [code, field.villages ? summedEntry(field, own.note, lines[code] ?? []) : own]
    }),
  )
  const codesWhere = (test: (code: string, entry: CellEntry) => boolean) =>
    Object.entries(entries).flatMap(([code, entry]) => (test(code, entry) ? [code] : []))
  const typedIn = (code: string) => [
    ...(lines[code] ?? []).map(({ entry }) => entry),
    ...(entries[code] ? [entries[code]] : []),
  ]
  return {
    autosave,
    entries,
    /** Each indicator's villages with their figures; empty where it is not reported village by village. */
    lines,
    scorings,
    scoringOf,
    /** Cells that hold an observation. */
    filled: codesWhere((code, entry) => Boolean(observationOf(scoringOf(code), entry))),
    /** What still has to be filled, or explained by a note, before the report can be submitted. */
    missing: codesWhere(
      (code, entry) =>
        (!observationOf(scoringOf(code), entry) && !entry.note.trim()) ||
        villagesOwed(lines[code] ?? []).length > 0,
    ),
    /** Cells with a text that is no figure, or with one that would be refused. */
    invalid: codesWhere((code) =>
      typedIn(code).some((entry) => entry.unread !== undefined || faultOf(scoringOf(code), entry) !== null),
    ),
  }
}

export type ReportFormState = ReturnType<typeof useReportForm>

/** The indicators that a refusal is about. */
function indicatorsNamed(error: unknown): readonly string[] | 'all' {
  const problem = problemOf(error)
  if (problem?.code === 'badObservation') return problem.data.cells.map((cell) => cell.indicator)
  if (problem?.code === 'personalData') return [problem.data.field]
  if (problem?.code === 'unknownIndicator') return [problem.data.indicator]
  return problem?.code === 'badRequest' ? 'all' : []
}
