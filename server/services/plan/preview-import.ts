import 'server-only'
import { sha256 } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { findDraft, listParts } from '@/server/db/drafts'
import { listUnits } from '@/server/db/units'
import { readPlanFile } from '@/server/documents/plan-workbook/read-plan-file'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import type { PartEdit } from '@/server/domain/plan/document/apply-edits'
import { readKey } from '@/server/domain/plan/document/parts'
import { compareImport, type ImportRow } from '@/server/domain/plan/workbook/compare-import'
import type { Verdict } from '@/server/domain/plan/workbook/verdict'
import { unitLevels } from '@/server/domain/units/levels'

/** What a file would do: every row with its verdict, and a name for exactly this outcome, to apply it by. */
export interface ImportPreview {
  rows: ImportRow[]
  counts: Record<Verdict, number>
  /** Null where nothing may be applied: a row is refused, or nothing would change. */
  seen: string | null
}

/** What a file would do to a draft, or to a plan that there is not yet. Writes nothing. */
export async function previewImport(
  actor: Actor,
  input: { id: string | null; file: Uint8Array },
): Promise<ImportPreview> {
  return (await judgeImport(actor, input)).preview
}

/** The same with the edits: what is seen and what is applied come from one judgement. */
export async function judgeImport(
  actor: Actor,
  { id, file }: { id: string | null; file: Uint8Array },
): Promise<{ preview: ImportPreview; edits: PartEdit[] }> {
  const parts = id === null ? [] : await partsOfDraft(actor, id)
  const reading = await readPlanFile(file)
  if (id === null && reading.refusals.length === 0 && !reading.kinds.has('settings'))
    reading.refusals.push({
      sheet: '',
      row: null,
      what: '',
      reason: { code: 'settingsMissing', cell: null, data: {} },
    })
  const { rows, edits } = compareImport(new Map(parts.map((part) => [part.key, part])), reading)
  const counts: Record<Verdict, number> = { refused: 0, new: 0, changed: 0, removed: 0, same: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  const names = await unitNames()
  return {
    preview: {
      rows: rows.map((row) => withName(row, names)),
      counts,
      seen: edits.length === 0 ? null : sha256(canonicalJson(edits)),
    },
    edits,
  }
}

/** What the plan knows by a code alone, with its name beside it. */
function withName(row: ImportRow, names: ReadonlyMap<string, string>): ImportRow {
  const read = row.key === null ? null : readKey(row.key)
  const code = read?.kind === 'unit' ? read.codes[0] : read?.kind === 'target' ? read.codes[1] : undefined
  const name = code === undefined ? undefined : names.get(code)
  return name === undefined ? row : { ...row, what: `${row.what} ${name}` }
}

async function unitNames(): Promise<Map<string, string>> {
  const units = await inTransaction((db) => listUnits(db, unitLevels))
  return new Map(units.map(({ code, name }) => [code, name]))
}

async function partsOfDraft(actor: Actor, id: string) {
  return inTransaction(
    async (db) => {
      const draft = await findDraft(db, scopeOf(actor), id)
      if (!draft) throw problem('notFound', {})
      if (draft.state !== 'open')
        throw problem('notInThisState', { action: 'plan.import', state: draft.state })
      return listParts(db, id)
    },
    { frozen: true },
  )
}
