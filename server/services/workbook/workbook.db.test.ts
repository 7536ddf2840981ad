import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { FormKind } from '@/server/domain/report/workbook/form-sheet'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listReports } from '../report/list-reports'
import { moveReport } from '../report/move-report'
import { readReport } from '../report/read-report'
import { saveReport } from '../report/save-report'
import { applyForm } from './apply-form'
import { exportForm, formWorkbook } from './export-form'
import { previewForm } from './preview-form'

let county: County
let office: Actor
let reporter: Actor
let periodId: string
let reportId: string

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  office = county.actors.office
  reporter = county.actors.reporters[0] ?? office
  const [first] = await listPeriods(office)
  periodId = first?.id ?? ''
  await openPeriod(as(office), { id: periodId, version: first?.version ?? 0 })
  reportId = (await listReports(reporter, REPORTING_DAY))[0]?.id ?? ''
})

async function taken(actor: Actor, kind: FormKind, id: string): Promise<Uint8Array> {
  const form = await exportForm(as(actor), { kind, id })
  return formWorkbook(form.sheet, { language: 'zh-CN', hash: form.hash, about: [], by: actor.name })
}

/** Types into lines of a workbook, as a spreadsheet program saves it: 分子 and 分母. */
async function typed(file: Uint8Array, lines: Record<number, [CellValue, CellValue]>): Promise<Uint8Array> {
  const { sheets } = await readXlsx(file)
  const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
  const rows = copies[0]?.rows ?? []
  for (const [line, figures] of Object.entries(lines))
    for (const [nth, head] of ['分子', '分母'].entries()) {
      const cells = rows[Number(line)]
      if (cells) cells[rows[0]?.indexOf(head) ?? -1] = figures[nth] ?? null
    }
  return writeXlsx({ sheets: copies })
}

const preview = (actor: Actor, kind: FormKind, id: string, file: Uint8Array) =>
  previewForm(actor, { kind, id, file }, REPORTING_DAY)
const ownCell = async () => (await readReport(reporter, reportId, REPORTING_DAY)).fields[0]

describe('a report’s workbook', () => {
  test('shows what it changes and saves it once, however often it is sent', async () => {
    const file = await typed(await taken(reporter, 'report', reportId), { 1: ['８８', 100] })
    const shown = await preview(reporter, 'report', reportId, file)
    expect([shown.counts.changed, shown.onBehalf]).toEqual([1, false])
    const input = {
      kind: 'report' as const,
      id: reportId,
      file,
      seen: shown.seen ?? '',
      take: [],
      key: uuidv7(),
    }
    const answers = await Promise.all([1, 2].map(() => applyForm(as(reporter), input)))
    expect(answers).toEqual([{ saved: 1 }, { saved: 1 }])
    expect(await ownCell()).toMatchObject({ observation: { numerator: 88, denominator: 100 }, version: 1 })
    // The same file once more says nothing new; and what was seen before is seen no longer.
    expect(await preview(reporter, 'report', reportId, file)).toMatchObject({
      seen: null,
      counts: { same: 1 },
    })
    await expect(applyForm(as(reporter), { ...input, key: uuidv7() })).rejects.toMatchObject({
      code: 'importChanged',
    })
  })

  test('a cell changed meanwhile is a conflict: the file’s is taken only where it was chosen', async () => {
    const file = await typed(await taken(reporter, 'report', reportId), { 1: [70, 100] })
    await saveReport(as(reporter), {
      id: reportId,
      cells: [
        { indicator: 'B1', observation: { numerator: 60, denominator: 100 }, note: null, baseVersion: 1 },
      ],
    })
    const shown = await preview(reporter, 'report', reportId, file)
    expect(shown.cells).toMatchObject([{ verdict: 'conflict', theirs: { by: 'reporter0', version: 2 } }])
    const input = { kind: 'report' as const, id: reportId, file, seen: shown.seen ?? '' }
    expect(await applyForm(as(reporter), { ...input, take: [] })).toEqual({ saved: 0 })
    expect(await ownCell()).toMatchObject({ version: 2 })
    expect(await applyForm(as(reporter), { ...input, take: [shown.cells[0]?.key ?? ''] })).toEqual({
      saved: 1,
    })
    expect(await ownCell()).toMatchObject({ observation: { numerator: 70, denominator: 100 }, version: 3 })
  })

  test('is of this report: another township’s is refused by name, and isn’t handed out', async () => {
    const other = county.actors.reporters[1] ?? office
    const file = await taken(reporter, 'report', reportId)
    const [theirs] = await listReports(other, REPORTING_DAY)
    expect((await preview(other, 'report', theirs?.id ?? '', file)).refusal).toEqual({
      code: 'otherUnit',
      data: { found: '三合镇', wanted: '古城乡' },
    })
    await expect(exportForm(as(other), { kind: 'report', id: reportId })).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(preview(other, 'report', reportId, file)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('a hidden sheet mended by hand is no longer ours', async () => {
    const { sheets } = await readXlsx(await taken(reporter, 'report', reportId))
    const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
    const marks = copies[2]?.rows ?? []
    const cell = marks.find(([first]) => first === 'cell')
    if (cell) cell[2] = 99
    const file = await writeXlsx({ sheets: copies })
    expect((await preview(reporter, 'report', reportId, file)).refusal?.code).toBe('noMarks')
  })
})

describe('all units’ workbook', () => {
  test('the office enters in a unit’s stead, with a reason that stands with every cell; the head still signs', async () => {
    // 古城乡 submits; its cell is closed to the office from then on.
    const second = county.actors.reporters[1] ?? office
    const [own] = await listReports(second, REPORTING_DAY)
    await saveReport(as(second), {
      id: own?.id ?? '',
      cells: [{ indicator: 'B1', observation: { numerator: 1, denominator: 2 }, note: null, baseVersion: 0 }],
    })
    await moveReport(as(second), 'submit', { id: own?.id ?? '', version: 1 })
    const file = await taken(office, 'county', periodId)
    const closed = await preview(office, 'county', periodId, await typed(file, { 2: [2, 2], 3: [5, 10] }))
    expect([closed.seen, closed.counts]).toMatchObject([null, { changed: 1, refused: 1 }])
    expect(closed.cells[0]?.problems).toMatchObject([{ code: 'unitClosed', data: { text: '古城乡' } }])
    const good = await typed(file, { 3: [5, 10] })
    const shown = await preview(office, 'county', periodId, good)
    expect([shown.onBehalf, shown.counts]).toMatchObject([true, { changed: 1, same: 2 }])
    const input = { kind: 'county' as const, id: periodId, file: good, seen: shown.seen ?? '', take: [] }
    await expect(applyForm(as(office), input)).rejects.toMatchObject({ code: 'reasonRequired' })
    await applyForm(as(office), { ...input, reason: '断网，依盖章纸质报表' })
    const third = county.actors.reporters[2] ?? office
    const [report] = await listReports(third, REPORTING_DAY)
    const entered = await readReport(third, report?.id ?? '', REPORTING_DAY)
    expect(entered).toMatchObject({
      stage: 'draft',
      fields: [{ enteredBy: 'office', behalfReason: '断网，依盖章纸质报表', version: 1 }],
    })
    const change = await database().valueChange.findFirstOrThrow({ where: { behalfReason: { not: null } } })
    expect(change.enteredByName).toBe('office')
  })
})

describe('a bureau’s workbook', () => {
  test('holds its own indicators for all units, and fills them', async () => {
    const { department } = county.actors
    const file = await typed(await taken(department, 'bureau', periodId), { 1: [9, 10], 2: [8, 10] })
    const shown = await preview(department, 'bureau', periodId, file)
    expect(shown.cells.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['B2', 'changed'],
      ['B2', 'changed'],
      ['B2', 'same'],
    ])
    const input = { kind: 'bureau' as const, id: periodId, file, seen: shown.seen ?? '', take: [] }
    expect(await applyForm(as(department), input)).toEqual({ saved: 2 })
    expect(await database().value.count({ where: { source: 'department' } })).toBe(2)
  })
})
