'use client'

import { useMemo, useState } from 'react'
import { useTRPCClient } from '@/app/_trpc/client'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { entryOf } from '@/app/_components/ui/autosave/drafts'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { Observation } from '@/server/domain/scoring/case'
import { type CellEntry, observationOf, sameEntry, toEntry } from './cell-entry'
import type { Report } from './report-form'

/** A cell as conflicts carry it: see `saveCells`. */
interface CellText {
  observation: Observation | null
  note: string | null
}

/** A report's cells with their autosave, and what isn't a figure yet. */
export function useReportForm(report: Report, userId: string) {
  const api = useTRPCClient()
  const kinds = useMemo(
    () => new Map(report.fields.map((field) => [field.indicator.code, field.indicator.scoring.kind])),
    [report.fields],
  )
  const kindOf = (code: string) => kinds.get(code) ?? ''
  const held = useMemo(
    () =>
      Object.fromEntries(
        report.fields.map(({ indicator: { code, scoring }, observation, note, version }) => [
          code,
          { entry: toEntry(scoring.kind, observation, note), version },
        ]),
      ),
    [report.fields],
  )
  const autosave = useAutosave<CellEntry>(`report/${report.id}/${userId}`, held, {
    same: sameEntry,
    // A half-filled ratio waits for its other half; kinds don't matter to what is missing of it.
    whole: (entry) => {
      const values = Object.values(entry.figures)
      return values.every((value) => value === null) || values.every((value) => value !== null)
    },
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
          observation: observationOf(kindOf(code), entry) ?? null,
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
            entry: toEntry(kindOf(conflict.indicator), theirs.observation, theirs.note),
            version: conflict.theirsVersion,
            by: conflict.theirsBy,
            at: conflict.theirsAt,
          }
        }),
      }
    },
  })
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set())
  const entries = Object.fromEntries(
    report.fields.map(({ indicator: { code, scoring } }) => [
      code,
      entryOf(autosave.state, code) ?? toEntry(scoring.kind, null, null),
    ]),
  )
  return {
    autosave,
    entries,
    kinds,
    invalid,
    markInvalid: (field: string, isInvalid: boolean) => {
      setInvalid((known) => {
        const next = new Set(known)
        if (isInvalid) next.add(field)
        else next.delete(field)
        return next
      })
    },
  }
}

export type ReportFormState = ReturnType<typeof useReportForm>
