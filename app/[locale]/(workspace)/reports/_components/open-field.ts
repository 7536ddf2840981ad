import { openFieldOf } from '@/app/_components/ui/cell/cell-entry'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import type { ReportFormState } from './use-report-form'

/** The id of the field that a way to an indicator leads to: what is open in it, of its villages the first that is. */
export function openFieldId({ entries, lines, scoringOf }: ReportFormState, code: string): string {
  const scoring = scoringOf(code)
  const ofVillages = lines[code] ?? []
  const line =
    ofVillages.find(({ entry }) => entry.unread !== undefined) ??
    ofVillages.find(({ observation }) => observation === null) ??
    ofVillages[0]
  if (line) return fieldId(code, openFieldOf(scoring, line.entry), line.id)
  const entry = entries[code]
  return fieldId(code, entry ? openFieldOf(scoring, entry) : 'note')
}
