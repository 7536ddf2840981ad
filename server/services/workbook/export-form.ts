import 'server-only'
import { inTransaction } from '@/server/db/client'
import { sha256 } from '@/server/db/audit'
import { writeReportWorkbook } from '@/server/documents/report-workbook/write-report-workbook'
import type { FormKind, FormSheet } from '@/server/domain/report/workbook/form-sheet'
import { marksOf, marksText } from '@/server/domain/report/workbook/marks'
import { command, type CommandContext } from '../command'
import { boundFiles } from './bound-files'
import { loadForm } from './load-form'

/** A workbook on its way out: its cells, and who takes it when. */
export interface FormExport {
  sheet: FormSheet
  plan: { name: string; nameEn: string; number: number }
  period: { name: string; nameEn: string; code: string }
  hash: string
  by: { name: string; unit: string }
  at: Date
}

/** The cells that are one's own to enter, for a workbook; the record keeps who took it and when. */
export async function exportForm(
  context: CommandContext,
  input: { kind: FormKind; id: string },
): Promise<FormExport> {
  const { actor, now } = context
  await boundFiles(actor.userId)
  const { sheet, plan, period } = await inTransaction((db) => loadForm(db, actor, input, now), {
    frozen: true,
  })
  const action = input.kind === 'bureau' ? 'departmentValues.export' : 'report.export'
  await command(context, { action }, (_, audit) => {
    audit({
      subjectType: input.kind === 'report' ? 'report' : 'period',
      subjectId: input.id,
      after: { kind: input.kind, cells: sheet.rows.length },
    })
    return Promise.resolve(null)
  })
  return {
    sheet,
    plan: { name: plan.name, nameEn: plan.nameEn, number: plan.number },
    period: { name: period.name, nameEn: period.nameEn, code: period.code },
    hash: sha256(marksText(marksOf(sheet))),
    by: { name: actor.name, unit: actor.unit.name },
    at: now,
  }
}

/** The cells and the words around them → the bytes of the workbook. */
export const formWorkbook: typeof writeReportWorkbook = writeReportWorkbook
