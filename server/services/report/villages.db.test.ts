import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { insertUnits } from '@/server/db/units'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { verifyAudit } from '../audit/verify-audit'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { listReports } from './list-reports'
import { moveReport } from './move-report'
import { readReport } from './read-report'
import { saveReport } from './save-report'
import { applyForm } from '../workbook/apply-form'
import { exportForm, formWorkbook } from '../workbook/export-form'
import { previewForm } from '../workbook/preview-form'
import { villageHistory } from './village-history'

const byVillage = (code: string): PlanIndicator => ({
  code,
  categoryCode: 'B',
  name: code,
  nameEn: code,
  unit: '%',
  unitEn: '%',
  definition: '',
  definitionEn: '',
  suppliedBy: 'self',
  departmentId: null,
  byVillage: true,
  scoring: { phases: ['regular'], kind: 'ratio', accumulate: 'sum' },
})

let county: County
let reports: { id: string; version: number }[]
const villages = [uuidv7(), uuidv7(), uuidv7()]
const [north = '', south = '', merged = ''] = villages
const reporter = (at = 0) => county.actors.reporters[at] ?? county.actors.office
const idOf = (at = 0) => reports[at]?.id ?? ''
const ratio = (numerator: number, denominator: number) => ({ numerator, denominator })
const entry = (villageId: string, numerator: number, baseVersion = 0, indicator = 'V1') => ({
  villageId,
  indicator,
  observation: ratio(numerator, 100),
  baseVersion,
})
const field = async (code: string, at = 0) => {
  const report = await readReport(reporter(at), idOf(at), REPORTING_DAY)
  return report.fields.find(({ indicator }) => indicator.code === code)
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty('630203', ['V1', 'V2', 'V3'].map(byVillage))
  const [township = ''] = county.townshipIds
  await insertUnits(
    database(),
    villages.map((id, at) => ({
      id,
      code: `63020310220${at + 1}`,
      name: ['北村', '南村', '并入的村'][at] ?? '',
      nameEn: null,
      level: 'village' as const,
      parentId: township,
      validFrom: '2000-01-01',
    })),
  )
  await database().unit.update({ where: { id: merged }, data: { validTo: new Date('2026-02-28') } })
  const [first] = await listPeriods(county.actors.office)
  if (!first) throw new Error('no period')
  await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
  reports = await Promise.all(
    county.townshipIds.map(async (_, at) => {
      const [own] = await listReports(reporter(at), REPORTING_DAY)
      return readReport(reporter(at), own?.id ?? '', REPORTING_DAY)
    }),
  )
})

describe('a figure that villages make', () => {
  test('shows the villages of the period; one that was merged before its end is none', async () => {
    expect((await field('V1'))?.villages?.map(({ name }) => name)).toEqual(['北村', '南村'])
    // A township without villages in the record reports its own figure.
    expect((await field('V1', 1))?.villages).toBeNull()
  })

  test('is their sum, written in the same command, with its own history', async () => {
    const answer = await saveReport(as(reporter()), {
      id: idOf(),
      cells: [{ indicator: 'V1', observation: null, note: '按台账', baseVersion: 0 }],
      villages: [entry(north, 10), entry(south, 20)],
    })
    expect(answer).toMatchObject({
      saved: [{ indicator: 'V1', version: 1 }],
      sums: [{ indicator: 'V1', observation: ratio(30, 200), note: '按台账', version: 1 }],
    })
    await saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(south, 25, 1)] })
    const now = await field('V1')
    expect([now?.observation, now?.note, now?.version]).toEqual([ratio(35, 200), '按台账', 2])
    const history = await villageHistory(reporter(), { id: idOf(), indicator: 'V1' })
    expect(history.map(({ villageId, version, observation }) => [villageId, version, observation])).toEqual([
      [north, 1, ratio(10, 100)],
      [south, 1, ratio(20, 100)],
      [south, 2, ratio(25, 100)],
    ])
  })

  test('is not typed beside them, and takes no village that is not its own', async () => {
    const typed = { indicator: 'V1', observation: ratio(1, 2), note: null, baseVersion: 2 }
    await expect(saveReport(as(reporter()), { id: idOf(), cells: [typed] })).rejects.toMatchObject({
      code: 'badObservation',
      data: { cells: [{ indicator: 'V1', problem: 'byVillage' }] },
    })
    for (const foreign of [merged, county.townshipIds[1] ?? ''])
      await expect(
        saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(foreign, 1)] }),
      ).rejects.toMatchObject({ code: 'notFound' })
    expect((await field('V1'))?.observation).toEqual(ratio(35, 200))
  })

  test('a note is written over what villages did to the cell since, but not over another’s note', async () => {
    const note = (text: string, baseVersion: number) =>
      saveReport(as(reporter()), {
        id: idOf(),
        cells: [{ indicator: 'V1', observation: null, note: text, baseVersion }],
      })
    await saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(north, 11, 1)] })
    expect((await note('按花名册', 2)).conflicts).toEqual([])
    expect((await note('按户籍', 2)).conflicts).toMatchObject([
      { yours: { note: '按户籍' }, theirs: { note: '按花名册' }, theirsBy: 'reporter0' },
    ])
    expect((await field('V1'))?.note).toBe('按花名册')
  })

  test('of 50 edits of a village over the same version one is saved, 49 come back, and the sum is of the one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(north, at + 1, 0, 'V2')] }),
      ),
    )
    const saved = answers.filter(({ villages }) => villages.saved.length === 1)
    const conflicts = answers.flatMap((answer) => answer.villages.conflicts)
    expect([saved.length, conflicts.length]).toEqual([1, 49])
    const now = await field('V2')
    const [first] = now?.villages ?? []
    expect(now?.observation).toEqual(first?.observation)
    for (const conflict of conflicts) {
      expect(conflict.theirs).toEqual({ observation: first?.observation, note: null })
      expect(conflict.yours).not.toEqual(conflict.theirs)
    }
  })

  test('100 replays of one save make one version', async () => {
    const key = uuidv7()
    const [before] = (await field('V2'))?.villages ?? []
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(north, 77, 1, 'V2')], key }),
      ),
    )
    expect(new Set(answers.map((answer) => canonicalJson(answer))).size).toBe(1)
    const [after] = (await field('V2'))?.villages ?? []
    expect([before?.version, after?.version]).toEqual([1, 2])
    const history = await villageHistory(reporter(), { id: idOf(), indicator: 'V2' })
    expect(history.filter(({ villageId }) => villageId === north)).toHaveLength(2)
  })

  test('cannot be submitted while a village is left out: the refusal says which', async () => {
    await saveReport(as(reporter()), {
      id: idOf(),
      cells: [
        { indicator: 'B1', observation: ratio(1, 2), note: null, baseVersion: 0 },
        // Nothing at all, with a word why: that may be.
        { indicator: 'V3', observation: null, note: '本季没有这项工作', baseVersion: 0 },
      ],
    })
    const step = { id: idOf(), version: reports[0]?.version ?? 1 }
    await expect(moveReport(as(reporter()), 'submit', step)).rejects.toMatchObject({
      code: 'villagesMissing',
      data: { cells: [{ indicator: 'V2', villages: ['南村'] }] },
    })
    await saveReport(as(reporter()), { id: idOf(), cells: [], villages: [entry(south, 0, 0, 'V2')] })
    await expect(moveReport(as(reporter()), 'submit', step)).resolves.toEqual({ state: 'submitted' })
    // Taken back, so that it can go on being filled.
    const { version } = await readReport(reporter(), idOf(), REPORTING_DAY)
    await moveReport(as(reporter()), 'withdraw', { id: idOf(), version })
  })
})

describe('the report’s workbook', () => {
  const id = () => idOf(0)
  /** Types into the row of a village, or of the sum where none is named, as a spreadsheet program saves it. */
  async function typed(code: string, village: string | null, figures: [CellValue, CellValue], note?: string) {
    const { sheet, hash } = await exportForm(as(reporter()), { kind: 'report', id: id() })
    const file = await formWorkbook(sheet, { language: 'zh-CN', hash, about: [], by: 'x' })
    const copies: WriteSheet[] = (await readXlsx(file)).sheets.map(({ name, rows }) => ({ name, rows }))
    const rows = copies[0]?.rows ?? []
    const column = (head: string) => rows[0]?.indexOf(head) ?? -1
    const cells = rows.find(
      (one) => one[column('指标代码')] === code && (one[column('村(社区)')] ?? null) === village,
    )
    if (!cells) throw new Error(`${code} ${village ?? ''}`)
    if (village !== null) [cells[column('分子')], cells[column('分母')]] = figures
    if (note !== undefined) cells[column('说明(不得含个人信息)')] = note
    return writeXlsx({ sheets: copies })
  }
  const preview = (file: Uint8Array) =>
    previewForm(reporter(), { kind: 'report', id: id(), file }, REPORTING_DAY)
  const apply = (file: Uint8Array, seen: string | null, take: string[] = []) =>
    applyForm(as(reporter()), { kind: 'report', id: id(), file, seen: seen ?? '', take })

  test('a village’s figure is saved with the sum that follows from it; the note of a sum is saved beside', async () => {
    const before = await field('V2')
    const file = await typed('V2', '南村', [40, 50])
    const shown = await preview(file)
    expect(shown.cells.filter(({ verdict }) => verdict === 'changed')).toMatchObject([
      { code: 'V2', village: { name: '南村' }, mine: { observation: { numerator: 40, denominator: 50 } } },
    ])
    expect(await apply(file, shown.seen)).toEqual({ saved: 1 })
    const after = await field('V2')
    const others = before?.villages?.filter(({ name }) => name !== '南村') ?? []
    const sum = others.reduce(
      (total, { observation }) =>
        total + (observation && 'numerator' in observation ? observation.numerator : 0),
      40,
    )
    expect(after?.observation).toMatchObject({ numerator: sum })
    const noted = await typed('V2', null, [null, null], '南村补报')
    const said = await preview(noted)
    expect(said.counts).toMatchObject({ changed: 1, refused: 0 })
    await apply(noted, said.seen)
    expect(await field('V2')).toMatchObject({ note: '南村补报', observation: { numerator: sum } })
  })

  test('the office, which may enter in the unit’s stead, does not speak for its villages', async () => {
    const { sheet } = await exportForm(as(county.actors.office), { kind: 'report', id: id() })
    const shut = sheet.rows.filter(({ code, open }) => code === 'V2' && !open)
    expect(shut.map(({ village }) => village?.name ?? '合计')).toEqual(['合计', '北村', '南村'])
    expect(sheet.rows.find(({ code }) => code === 'B1')?.open).toBe(true)
  })

  test('what a colleague changed since it was taken out is a conflict of that village alone', async () => {
    const file = await typed('V2', '南村', [41, 50])
    const south2 = (await field('V2'))?.villages?.find(({ name }) => name === '南村')
    await saveReport(as(reporter()), {
      id: id(),
      cells: [],
      villages: [entry(south, 45, south2?.version, 'V2')],
    })
    const shown = await preview(file)
    expect(shown.cells[0]).toMatchObject({
      verdict: 'conflict',
      village: { name: '南村' },
      theirs: { observation: { numerator: 45, denominator: 100 } },
    })
    await apply(file, shown.seen, [shown.cells[0]?.key ?? ''])
    const now = (await field('V2'))?.villages?.find(({ name }) => name === '南村')
    expect(now?.observation).toEqual({ numerator: 41, denominator: 50 })
  })
})

test('what one person typed is not recorded as another’s', async () => {
  await expect(
    saveReport(as(reporter(1)), { id: idOf(1), cells: [], typedBy: reporter(0).userId }),
  ).rejects.toMatchObject({ code: 'typedByAnother' })
})

test('the history of villages only grows, and the trail is whole', async () => {
  await expect(database().$executeRawUnsafe('DELETE FROM village_value_change')).rejects.toThrow(
    /append-only/,
  )
  await expect(database().$executeRawUnsafe('UPDATE village_value_change SET version = 9')).rejects.toThrow(
    /append-only/,
  )
  await expect(verifyAudit()).resolves.toMatchObject({ ok: true })
})
