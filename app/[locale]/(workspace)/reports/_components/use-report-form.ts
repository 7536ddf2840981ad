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
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import type { Report } from './report-form'

/** A cell as conflicts carry it: see `saveCells`. */
interface CellText {
  observation: Observation | null
  note: string | null
}

const NO_SCORING: IndicatorScoring = { kind: 'amount', phases: [] }

/** A report's cells with their autosave, and what isn't a figure yet. */
export function useReportForm(report: Report, userId: string) {
  const api = useTRPCClient()
  const scorings = useMemo(
    () => new Map(report.fields.map(({ indicator }) => [indicator.code, indicator.scoring])),
    [report.fields],
  )
  const scoringOf = (code: string) => scorings.get(code) ?? NO_SCORING
  const held = useMemo(
    () =>
      Object.fromEntries(
        report.fields.map(({ indicator: { code, scoring }, observation, note, version }) => [
          code,
          { entry: toCell(scoring, { observation, note }), version },
        ]),
      ),
    [report.fields],
  )
  const autosave = useAutosave<CellEntry>(`report/${report.id}/${userId}`, held, {
    same: sameEntry,
    whole: (entry, code) => isWhole(scoringOf(code), entry),
    writable: report.actions.includes('save'),
    blamed: (error, sent) => {
      const problem = problemOf(error)
      if (problem?.code === 'badObservation') return problem.data.cells.map((cell) => cell.indicator)
      if (problem?.code === 'personalData') return [problem.data.field]
      if (problem?.code === 'unknownIndicator') return [problem.data.indicator]
      return problem?.code === 'badRequest' ? sent : []
    },
    send: async (drafts, key) => {
      const answer = await api.reports.save.mutate({
        id: report.id,
        key,
        cells: Object.entries(drafts).map(([code, { entry, baseVersion }]) => ({
          indicator: code,
          observation: observationOf(scoringOf(code), entry) ?? null,
          note: entry.note.trim() || null,
          baseVersion,
        })),
      })
      return {
        saved: answer.saved.map(({ indicator, version }) => ({ cell: indicator, version })),
        clashes: answer.conflicts.map((conflict) => {
          const theirs = conflict.theirs as CellText
          return {
            cell: conflict.indicator,
            entry: toCell(scoringOf(conflict.indicator), theirs),
            version: conflict.theirsVersion,
            by: conflict.theirsBy,
            at: conflict.theirsAt,
          }
        }),
      }
    },
  })
  const entries = Object.fromEntries(
    report.fields.map(({ indicator: { code, scoring } }) => [
      code,
      entryOf(autosave.state, code) ?? toCell(scoring, null),
    ]),
  )
  const codesWhere = (test: (code: string, entry: CellEntry) => boolean) =>
    Object.entries(entries).flatMap(([code, entry]) => (test(code, entry) ? [code] : []))
  return {
    autosave,
    entries,
    scorings,
    scoringOf,
    /** Cells that hold an observation. */
    filled: codesWhere((code, entry) => Boolean(observationOf(scoringOf(code), entry))),
    /** What still has to be filled, or explained by a note, before the report can be submitted. */
    missing: codesWhere((code, entry) => !observationOf(scoringOf(code), entry) && !entry.note.trim()),
    /** Cells with a text that is no figure, or with one that would be refused. */
    invalid: codesWhere(
      (code, entry) => entry.unread !== undefined || faultOf(scoringOf(code), entry) !== null,
    ),
  }
}

export type ReportFormState = ReturnType<typeof useReportForm>
