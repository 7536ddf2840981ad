'use client'

import { useMemo } from 'react'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import type { CheckSheet } from '@/server/domain/check/check-sheet'
import type { Explanation } from '@/server/domain/check/run-checks'
import type { Draft, Held } from '../autosave/drafts'
import { useAutosave } from '../autosave/use-autosave'
import type { CheckedUnit } from './engine'

/** An explanation as it is being written, and the figures that it is written for. */
export interface ExplanationDraft {
  text: string
  about: string
}

export interface ExplanationToSave extends ExplanationDraft {
  unitId: string
  check: string
  baseVersion: number
}
export type SaveExplanation = (entry: ExplanationToSave) => Promise<{
  version: number
  theirs: { text: string; byName: string; at: string; version: number } | null
}>

export const explanationCell = (unitId: string, check: string): string => `${unitId} ${check}`

const same = (a: ExplanationDraft, b: ExplanationDraft) =>
  a.text.trim() === b.text.trim() && a.about === b.about
const whole = ({ text }: ExplanationDraft) => text.trim() !== ''
/** Each explanation is sent by itself, so a refusal names its check. */
const blamed = (error: unknown, sent: readonly string[]) => {
  const problem = problemOf(error)
  return problem?.code === 'personalData'
    ? sent.filter((cell) => cell.endsWith(` ${problem.data.field}`))
    : []
}

/** The explanations of a form, kept saved like its cells: every soft check has one, of every unit on the form. */
export function useExplanations(
  name: string,
  sheet: CheckSheet | null,
  units: readonly CheckedUnit[],
  writable: boolean,
  save: SaveExplanation,
) {
  const held = useMemo(
    () =>
      Object.fromEntries(
        units.flatMap(({ unitId, explanations }) =>
          (sheet?.checks ?? [])
            .filter(({ kind }) => kind === 'soft')
            .map(({ code }): [string, Held<ExplanationDraft>] => {
              const last = explanations.findLast(({ check }) => check === code)
              return [
                explanationCell(unitId, code),
                { entry: { text: last?.text ?? '', about: last?.about ?? '' }, version: last?.version ?? 0 },
              ]
            }),
        ),
      ),
    [sheet, units],
  )
  async function send(drafts: Readonly<Record<string, Draft<ExplanationDraft>>>) {
    const answers = await Promise.all(
      Object.entries(drafts).map(async ([cell, { entry, baseVersion }]) => {
        const [unitId = '', ...rest] = cell.split(' ')
        const answer = await save({ unitId, check: rest.join(' '), baseVersion, ...entry })
        return { cell, entry, ...answer }
      }),
    )
    return {
      saved: answers.flatMap(({ cell, version, theirs }) => (theirs === null ? [{ cell, version }] : [])),
      clashes: answers.flatMap(({ cell, entry, theirs }) =>
        theirs === null
          ? []
          : [
              {
                cell,
                entry: { text: theirs.text, about: entry.about },
                version: theirs.version,
                by: theirs.byName,
                at: theirs.at,
              },
            ],
      ),
    }
  }
  const autosave = useAutosave<ExplanationDraft>(name, held, { send, same, whole, blamed, writable })
  /** What stands here of one unit: saved and being written. */
  const of = ({ unitId, explanations }: CheckedUnit): Explanation[] =>
    (sheet?.checks ?? []).flatMap(({ code, kind }) => {
      if (kind !== 'soft') return []
      const cell = explanationCell(unitId, code)
      const entry = (autosave.state.drafts[cell] ?? autosave.state.held[cell])?.entry
      const last = explanations.findLast(({ check }) => check === code)
      if (!entry || entry.text.trim() === '') return []
      const stored = last?.text === entry.text && last.about === entry.about
      return [
        {
          check: code,
          about: entry.about,
          text: entry.text,
          version: Math.max(1, autosave.state.held[cell]?.version ?? 0),
          byName: stored ? last.byName : '',
          at: stored ? last.at : '',
        },
      ]
    })
  return { autosave, of }
}

export type Explanations = ReturnType<typeof useExplanations>
