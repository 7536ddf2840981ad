import 'server-only'
import type { Db } from '@/server/db/client'
import { listExtensions, lockPeriod } from '@/server/db/periods'
import { lockReports } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { decideAs } from '@/server/domain/report/decide-as'
import type { FormKind } from '@/server/domain/report/workbook/form-sheet'
import { cellsToWrite, type JudgedCell } from '@/server/domain/report/workbook/judge-form'
import { type AuditEntry, command, type CommandContext } from '../command'
import { refuseReport } from '../report/refuse-report'
import { refusePersonalData } from '../values/refuse-personal-data'
import { type CellEntry, saveCells } from '../values/save-cells'
import { saveByVillage } from '../values/save-by-village'
import type { LoadedForm } from './load-form'
import { judgeFile } from './preview-form'

export interface ApplyFormInput {
  kind: FormKind
  id: string
  file: Uint8Array
  /** The name of the preview that was seen. */
  seen: string
  /** Of the cells in conflict, those for which the file's is taken: `unit code/indicator`. */
  take: readonly string[]
  /** Why the office enters it in a unit's stead. */
  reason?: string | undefined
  key?: string | undefined
}

/**
 * Saves what a workbook changes: every cell of it or none. The file is judged again, and what it would do must be what was
 * seen; a cell that somebody changes in the meantime takes the whole back.
 */
export async function applyForm(context: CommandContext, input: ApplyFormInput): Promise<{ saved: number }> {
  const { actor, now } = context
  const reason = input.reason?.trim() || null
  refusePersonalData({ reason })
  const action = input.kind === 'bureau' ? 'departmentValues.import' : 'report.import'
  return command(context, { action, key: input.key }, async (tx, audit) => {
    const { preview, loaded } = await judgeFile(tx, actor, input, now)
    if (preview.seen === null || preview.seen !== input.seen) throw problem('importChanged', {})
    if (preview.onBehalf && reason === null) throw problem('reasonRequired', { fields: ['reason'] })
    const cells = cellsToWrite(preview, new Set(input.take))
    await hold(context, tx, loaded, new Set(cells.map(({ unitId }) => unitId)), reason)
    const sums = await saveOfVillages(tx, context, loaded, cells, audit)
    const { conflicts } = await saveCells(
      tx,
      context,
      loaded.period,
      loaded.source,
      loaded.indicators,
      [...cells.filter(({ village, isSum }) => village === null && !isSum).map(entryOf), ...sums],
      audit,
      preview.onBehalf ? reason : null,
    )
    if (conflicts.length > 0) throw problem('importChanged', {})
    audit({
      subjectType: input.kind === 'report' ? 'report' : 'period',
      subjectId: input.id,
      after: { kind: input.kind, saved: cells.length },
      reason,
    })
    return { saved: cells.length }
  })
}

const entryOf = ({ unitId, code, mine, theirs }: JudgedCell): CellEntry => ({
  unitId,
  indicator: code,
  observation: mine?.observation ?? null,
  note: mine?.note ?? null,
  baseVersion: theirs.version,
})

/** Saves the figures of villages; the unit's own cells that follow from them, with the notes that stand beside the sums. */
async function saveOfVillages(
  tx: Db,
  context: CommandContext,
  { period, indicators, villageIds, sheet }: LoadedForm,
  cells: readonly JudgedCell[],
  audit: (entry: AuditEntry) => void,
): Promise<CellEntry[]> {
  const entries = cells.flatMap(({ village, code, mine, theirs }) =>
    village
      ? [
          {
            villageId: village.id,
            indicator: code,
            observation: mine?.observation ?? null,
            baseVersion: theirs.version,
          },
        ]
      : [],
  )
  const notes = cells.filter(({ isSum }) => isSum).map((cell) => ({ ...entryOf(cell), observation: null }))
  if (entries.length === 0 && notes.length === 0) return []
  const { villages, sums } = await saveByVillage(
    tx,
    context,
    {
      period,
      unitId: sheet.rows[0]?.unitId ?? '',
      villageIds,
      indicators: indicators.filter(({ byVillage }) => byVillage),
    },
    entries,
    notes,
    audit,
  )
  // What somebody did since the file was judged takes all of it back.
  if (villages.conflicts.length > 0 || sums.conflicts.length > 0) throw problem('importChanged', {})
  return sums.cells
}

/** Holds what is entered into, and decides anew whether it may be: a report may have been submitted since the file was read. */
async function hold(
  { actor, now }: CommandContext,
  tx: Parameters<typeof lockReports>[0],
  { period, source, reportIds, sheet }: LoadedForm,
  unitIds: ReadonlySet<string>,
  reason: string | null,
): Promise<void> {
  const scope = scopeOf(actor)
  const ids = [...unitIds].flatMap((unitId) => reportIds.get(unitId) ?? [])
  const reports = source === 'self' ? await lockReports(tx, scope, period.id, ids) : []
  const held = await lockPeriod(tx, scope, period.id, 'use')
  if (!held) throw problem('notFound', {})
  if (source !== 'self') {
    if (held.state !== 'open') throw problem('periodNotOpen', { state: held.state, closesOn: held.closesOn })
    return
  }
  const extensions = await listExtensions(tx, period.id)
  const action = sheet.kind === 'county' || actor.role === 'office' ? 'saveOnBehalf' : 'save'
  for (const report of reports) {
    const open = acceptsEntries(held.state, civilDay(now), extensions.get(report.unitId)?.until ?? null)
    const { decision } = decideAs(actor, action, report, { acceptsEntries: open, reason })
    if (!decision.ok) throw refuseReport(action, decision.because, report, held)
  }
}
