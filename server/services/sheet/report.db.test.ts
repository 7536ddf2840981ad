import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/server/domain/access/actor'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { enterLines } from '@/server/test/enter-lines'
import { sendTeam } from '@/server/test/field-team'
import { openPeriod } from '../period/open-period'
import { listFindings } from '../rectification/list-findings'
import { takeStep } from '../rectification/take-step'
import { reportRound } from '../round/report-round'
import { completeSheet } from './complete-sheet'
import { confirmSheet } from './confirm-sheet'
import { listSheets } from './list-sheets'
import { readSheet } from './read-sheet'
import { reportSheet } from './report-sheet'
import { signSheet } from './sign-sheet'

let county: County
let office: Actor
let inspector: Actor
let head: Actor
let reporter: Actor
let neighbour: Actor
let id: string
let open: string
let villages: string[]
const later = new Date('2026-04-06T02:00:00Z')

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  ;({ office, inspector } = county.actors)
  head = county.actors.heads[0] ?? office
  reporter = county.actors.reporters[0] ?? office
  neighbour = county.actors.reporters[1] ?? office
  await openPeriod(as(office), { id: county.periods[0]?.id ?? '', version: 1 })
  const sheets = await listSheets(office)
  const sheetOf = (unit: number) => sheets.find(({ unitId }) => unitId === county.townshipIds[unit])
  const own = sheetOf(0)
  id = own?.id ?? ''
  open = sheetOf(1)?.id ?? ''
  if (own) villages = await sendTeam(own, [inspector], ['上滩村', '下滩村'], REPORTING_DAY)
  const [upper = '', lower = ''] = villages
  await enterLines(as(inspector), {
    id,
    lines: [
      { line: 'board', village: upper, observation: { missing: ['finance'] }, reason: '财务栏空白' },
      { line: 'board', village: lower, observation: { missing: [] }, reason: null },
      { line: 'files', village: upper, observation: { numerator: 9, denominator: 10 }, reason: '一份缺页' },
      { line: 'files', village: lower, observation: { numerator: 10, denominator: 10 }, reason: null },
    ],
  })
  const before = await readSheet(inspector, id)
  await signSheet(as(inspector), {
    sheet: id,
    typedBy: inspector.userId,
    id: uuidv7(),
    side: 'unit',
    name: '某负责人',
    post: '副镇长',
    strokes: [[10, 10, 200, 300]],
    refused: null,
    heads: before.heads.map((one) => one.id),
    signedAt: REPORTING_DAY,
  })
  await completeSheet(as(inspector), { id, version: before.sheet.version, unsigned: '纸质表上签字' })
})

const report = (actor: Actor) => reportSheet(actor, id, later)
const version = async () => (await readSheet(office, id, later)).sheet.version

describe('a completed sheet’s report', () => {
  test('tells who entered what in which village, what it came to, and what was lost', async () => {
    const { lines, sum, sheet, raters } = await report(office)
    expect(sheet.unit.name).toBe('三合镇')
    expect(raters).toMatchObject([{ name: inspector.name }])
    const [board, files] = [
      lines.find(({ line }) => line.code === 'board'),
      lines.find(({ line }) => line.code === 'files'),
    ]
    expect(board).toMatchObject({
      came: 'mean',
      reason: '上滩村：财务栏空白',
      places: [
        { villageId: villages[0], by: inspector.name },
        { villageId: villages[1], by: inspector.name },
      ],
    })
    expect(board?.marks).toBe(((board?.places[0]?.marks ?? 0) + (board?.places[1]?.marks ?? 0)) / 2)
    expect(board?.lost).toBe((board?.points ?? 0) - (board?.marks ?? 0))
    expect(files).toMatchObject({ came: 'sum', observation: { numerator: 19, denominator: 20 } })
    expect(sum.total).not.toBeNull()
  })

  test('has the signature with what was drawn, and whether it is under what the sheet says', async () => {
    expect((await report(office)).signatures).toMatchObject([
      { side: 'unit', name: '某负责人', strokes: [[10, 10, 200, 300]], isOfThis: true },
    ])
  })

  test('tells what the head contested and what the office decided', async () => {
    expect((await report(office)).confirmation.is).toBe('awaiting')
    const lines = [{ code: 'board', words: '当日正在更换' }]
    await confirmSheet({ ...as(head), now: later }, 'contest', {
      id,
      version: await version(),
      lines,
      words: '',
    })
    await confirmSheet({ ...as(office), now: later }, 'uphold', {
      id,
      version: await version(),
      lines: [],
      words: '照片为证',
    })
    expect(await report(office)).toMatchObject({
      confirmation: { is: 'upheld' },
      words: [
        { action: 'contest', lines },
        { action: 'uphold', words: '照片为证' },
      ],
    })
  })

  test('has its findings with their state; a township sees what was ordered only', async () => {
    const { findings } = await listFindings(office, later, { show: 'all' })
    const first = findings.find((one) => one.lineCode === 'board')
    expect((await report(office)).findings.length).toBe(findings.length)
    expect(await report(head)).toMatchObject({ findings: [], orderedOnly: true })
    await takeStep({ ...as(office), now: later }, 'order', {
      id: first?.id ?? '',
      version: first?.version ?? 0,
      words: '补齐',
      dueOn: '2026-04-20',
      post: '专干',
    })
    expect((await report(reporter)).findings).toMatchObject([
      { number: 1, state: 'issued', dueOn: '2026-04-20', overdue: false },
    ])
    expect((await reportSheet(office, id, new Date('2026-05-20T02:00:00Z'))).findings).toContainEqual(
      expect.objectContaining({ number: 1, overdue: true }),
    )
  })

  test('is there for its township, and not for another; an open one has none', async () => {
    expect((await report(head)).sheet.id).toBe(id)
    await expect(report(neighbour)).rejects.toMatchObject({ code: 'notFound' })
    await expect(reportSheet(office, open, later)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('a round’s summary has its units with their marks, and what was lost and missing', async () => {
  const { sheet } = await readSheet(office, id, later)
  const { summary, draw, round } = await reportRound(county.actors.leader, sheet.round.id, later)
  expect(round.period.code).toBe(sheet.period.code)
  expect(draw).toBeNull()
  expect(summary.units).toMatchObject([
    { unit: { name: '三合镇' }, villages: [{ name: '上滩村' }, { name: '下滩村' }], confirmation: 'upheld' },
  ])
  expect(summary).toMatchObject({ done: 1, totals: { mean: summary.units[0]?.total } })
  expect(summary.losses.find(({ code }) => code === 'board')).toMatchObject({
    units: 1,
    missing: [{ code: 'finance', units: 1 }],
  })
  expect(summary.findings).toMatchObject([{ code: 'G1', ordered: 1, closed: 0 }])
  await expect(reportRound(neighbour, sheet.round.id, later)).rejects.toMatchObject({ code: 'notFound' })
})
