'use client'

import type { ReactNode } from 'react'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { ObservationFields } from '@/app/_components/ui/cell/observation-fields'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { villagesOwed } from '@/server/domain/village/village-states'
import { EntryText } from './entry-text'
import { FieldHints } from './field-hints'
import { FieldSpan } from './field-span'
import type { Field } from './field-row'
import { VillageSum } from './village-sum'
import type { ReportFormState } from './use-report-form'
import classes from './field-row.module.css'

/** A cell's fields and whatever stands below them: soft words, refusals, another person's entry, and `children`. */
export function FieldInput({
  field,
  form,
  name,
  unit,
  writable,
  children,
}: {
  field: Field
  form: ReportFormState
  name: string
  unit: string
  writable: boolean
  children?: ReactNode
}) {
  const problemText = useProblemText()
  const { indicator, before, earlier } = field
  const { code, scoring } = indicator
  const checks = useChecks()
  // What the plan asks of a figure takes the place of what is merely noticed about it.
  const asked = checks?.findings.some(({ at }) => at.includes(code)) ?? false
  const { state, store } = form.autosave
  const entry = form.entries[code]
  if (!entry) return null
  const clash = state.clashes[code]
  const refused = state.refused[code]
  return (
    <>
      {field.villages ? (
        <VillageSum field={field} form={form} name={name} unit={unit} />
      ) : (
        <ObservationFields
          scoring={scoring}
          name={name}
          unit={unit}
          entry={entry}
          writable={writable}
          idOf={(part) => fieldId(code, part)}
          data={{ row: code, indicator: code }}
          onChange={(next) => store.type(code, next)}
          onLeave={() => void store.flush()}
        />
      )}
      <FieldSpan scoring={scoring} entry={entry} earlier={earlier} unit={unit} />
      {/* A sum that lacks villages is compared with nothing yet. */}
      {asked || villagesOwed(form.lines[code] ?? []).length > 0 ? null : (
        <FieldHints scoring={scoring} entry={entry} before={before} earlier={earlier} />
      )}
      {refused ? (
        <p role="alert" className={classes.refused}>
          {problemText(refused)}
        </p>
      ) : null}
      {clash ? (
        <ConflictChoice
          yours={<EntryText entry={entry} scoring={scoring} unit={unit} />}
          theirs={<EntryText entry={clash.entry} scoring={scoring} unit={unit} />}
          by={clash.by}
          at={clash.at}
          onKeepMine={() => store.keepMine(code)}
          onTakeTheirs={() => store.takeTheirs(code)}
        />
      ) : null}
      {children}
    </>
  )
}
