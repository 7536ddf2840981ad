import 'server-only'
import { sha256 } from '@/server/db/audit'
import { type Db, inTransaction } from '@/server/db/client'
import { listValueVersions } from '@/server/db/values'
import { listVillageVersions } from '@/server/db/village-values'
import { readReportWorkbook, type FileRefusal } from '@/server/documents/report-workbook/read-report-workbook'
import type { Actor } from '@/server/domain/access/actor'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { type CellContent, type FormKind, rowKey } from '@/server/domain/report/workbook/form-sheet'
import {
  formVerdicts,
  type FormVerdict,
  type JudgedForm,
  judgeForm,
  mayApply,
} from '@/server/domain/report/workbook/judge-form'
import { type Marks, type MarksRefusal, marksText, refuseMarks } from '@/server/domain/report/workbook/marks'
import { readForm } from '@/server/domain/report/workbook/read-form'
import { boundFiles } from './bound-files'
import { loadForm, type LoadedForm } from './load-form'

/** What a file would do: every cell's verdict, and a name for exactly this outcome, to apply it by. */
export interface FormPreview extends JudgedForm {
  /** Why the file as a whole can't be read here. */
  refusal: { code: FileRefusal | MarksRefusal['code']; data: Record<string, string> } | null
  counts: Record<FormVerdict, number>
  /** Null where nothing may be applied. */
  seen: string | null
  /** Whether cells of other people's reports are entered, which needs a reason. */
  onBehalf: boolean
}

/** What a workbook would do to the record. Writes nothing. */
export async function previewForm(
  actor: Actor,
  input: { kind: FormKind; id: string; file: Uint8Array },
  now: Date,
): Promise<FormPreview> {
  await boundFiles(actor.userId)
  return inTransaction(async (db) => (await judgeFile(db, actor, input, now)).preview, { frozen: true })
}

/** The same with what it was judged against: what is seen and what is applied come from one judgement. */
export async function judgeFile(
  db: Db,
  actor: Actor,
  { kind, id, file }: { kind: FormKind; id: string; file: Uint8Array },
  now: Date,
): Promise<{ preview: FormPreview; loaded: LoadedForm }> {
  const loaded = await loadForm(db, actor, { kind, id }, now)
  const onBehalf = kind !== 'bureau' && actor.role === 'office'
  const read = await readReportWorkbook(file)
  if (!read.ok)
    return { loaded, preview: refused({ code: read.code, data: { sheet: read.sheet ?? '' } }, onBehalf) }
  if (sha256(marksText(read.marks)) !== read.hash)
    return { loaded, preview: refused({ code: 'noMarks', data: {} }, onBehalf) }
  const foreign = refuseMarks(read.marks, loaded.sheet)
  if (foreign) return { loaded, preview: refused(foreign, onBehalf) }
  const reading = readForm(read.grid, loaded.sheet, read.language)
  const base = await handedOut(db, loaded, read.marks)
  const judged = judgeForm(loaded.sheet, reading, read.marks, base)
  const counts: Record<FormVerdict, number> = { refused: 0, conflict: 0, changed: 0, same: 0 }
  for (const { verdict } of judged.cells) counts[verdict] += 1
  const order = (verdict: FormVerdict) => formVerdicts.indexOf(verdict)
  const cells = judged.cells.toSorted((a, b) => order(a.verdict) - order(b.verdict))
  return {
    loaded,
    preview: {
      ...judged,
      cells,
      refusal: null,
      counts,
      onBehalf,
      seen: mayApply(judged)
        ? sha256(
            canonicalJson(
              judged.cells.map(({ key, verdict, mine, theirs: { version } }) => ({
                key,
                verdict,
                mine,
                version,
              })),
            ),
          )
        : null,
    },
  }
}

const refused = (refusal: NonNullable<FormPreview['refusal']>, onBehalf: boolean): FormPreview => ({
  refusal,
  cells: [],
  problems: [],
  counts: { refused: 0, conflict: 0, changed: 0, same: 0 },
  seen: null,
  onBehalf,
})

/** What each cell held when the workbook was handed out, by the version that it names. */
async function handedOut(db: Db, { sheet, period, source }: LoadedForm, marks: Marks) {
  const named = sheet.rows.flatMap((row) => {
    const version = marks.versions.get(rowKey(row)) ?? 0
    return version > 0 ? [{ row, version }] : []
  })
  const own = named.filter(({ row }) => row.village === undefined)
  const ofVillages = named.flatMap(({ row, version }) =>
    row.village ? [{ villageId: row.village.id, indicatorCode: row.code, version }] : [],
  )
  const values = await listValueVersions(
    db,
    { periodId: period.id, source },
    own.map(({ row, version }) => ({ unitId: row.unitId, indicatorCode: row.code, version })),
  )
  const unitId = sheet.rows[0]?.unitId ?? ''
  const villages = await listVillageVersions(db, { unitId, periodId: period.id }, ofVillages)
  const byKey = new Map(
    named.map(({ row, version }): [string, CellContent | undefined] => {
      if (row.village) {
        const { id } = row.village
        const held = villages.find(
          (one) => one.villageId === id && one.indicatorCode === row.code && one.version === version,
        )
        return [rowKey(row), held && { observation: held.observation, note: null }]
      }
      return [
        rowKey(row),
        values.find(
          (one) => one.unitId === row.unitId && one.indicatorCode === row.code && one.version === version,
        ),
      ]
    }),
  )
  return (key: string): CellContent => byKey.get(key) ?? { observation: null, note: null }
}
