import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { Problem } from '@/server/domain/errors'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { enterLines } from '@/server/test/enter-lines'
import { loadInbox } from '../inbox/load-inbox'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { readRound } from '../round/read-round'
import { completeSheet } from './complete-sheet'
import { confirmSheet, type ConfirmInput } from './confirm-sheet'
import { listSheets } from './list-sheets'
import { readReturned } from './read-returned'
import { readSheet } from './read-sheet'
import { reopenSheet } from './reopen-sheet'

let county: County
let sheets: string[]
const days = (count: number) => new Date(REPORTING_DAY.getTime() + count * 86_400_000)

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = await listPeriods(county.actors.office)
  await openPeriod(as(county.actors.office), { id: first?.id ?? '', version: first?.version ?? 0 })
  sheets = (await listSheets(county.actors.office)).map(({ id }) => id)
})

const head = (index: number) => {
  const actor = county.actors.heads[index]
  if (!actor) throw new Error('no such head')
  return actor
}
const sheet = (index: number) => sheets[index] ?? ''
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? String(error.code) : String(error)),
  )
async function complete(index: number) {
  const { inspector } = county.actors
  await enterLines(as(inspector), {
    id: sheet(index),
    lines: [
      { line: 'board', observation: { missing: ['policy'] }, reason: '政策未公示' },
      { line: 'files', observation: { numerator: 10, denominator: 10 }, reason: null },
    ],
  })
  const { version } = (await readSheet(inspector, sheet(index))).sheet
  await completeSheet(as(inspector), { id: sheet(index), version, unsigned: '纸质表上签字' })
}
async function said(index: number, more: Partial<ConfirmInput> = {}): Promise<ConfirmInput> {
  const { version } = (await readSheet(county.actors.office, sheet(index))).sheet
  return { id: sheet(index), version, lines: [], words: '', ...more }
}
const contested = [{ code: 'board', words: '公示栏当天上午已更换，有照片' }]

describe('a completed sheet and the unit that it is about', () => {
  test('is not there for the unit before it is completed', async () => {
    expect(await code(readSheet(head(0), sheet(0)))).toBe('notFound')
    expect(await readReturned(head(0), sheet(0))).toBeNull()
    expect(await code(said(0).then((input) => confirmSheet(as(head(0)), 'accept', input)))).toBe('notFound')
  })

  test('waits for its head, whom the inbox tells; another township finds nothing', async () => {
    await complete(0)
    const read = await readSheet(head(0), sheet(0), REPORTING_DAY)
    expect(read).toMatchObject({
      confirmation: { is: 'awaiting', until: '2026-04-08' },
      confirming: ['accept', 'contest'],
      late: [],
      neverCame: [],
    })
    const kinds = async (actor = head(0), now = REPORTING_DAY) =>
      (await loadInbox(database(), actor, now)).map(({ kind }) => kind)
    expect(await kinds()).toContain('sheetToConfirm')
    expect(await kinds(head(0), days(4))).not.toContain('sheetToConfirm')
    expect(await kinds(head(1))).not.toContain('sheetToConfirm')
    expect(await code(readSheet(head(1), sheet(0)))).toBe('notFound')
  })

  test('is contested line by line; the office keeps it with words, and says so once', async () => {
    const { office } = county.actors
    const contest = (more: Partial<ConfirmInput>) =>
      said(0, more).then((input) => confirmSheet(as(head(0)), 'contest', input))
    expect(await code(contest({}))).toBe('reasonRequired')
    expect(await code(contest({ lines: [{ code: 'x', words: '·' }] }))).toBe('reasonRequired')
    expect(await code(contest({ lines: [{ code: 'board', words: '找张三 13912345678' }] }))).toBe(
      'personalData',
    )
    await contest({ lines: contested })
    expect((await readSheet(office, sheet(0))).confirmation).toMatchObject({
      is: 'contested',
      word: { lines: contested },
    })
    expect((await loadInbox(database(), office, REPORTING_DAY)).map(({ kind }) => kind)).toContain(
      'sheetContested',
    )
    expect(await code(said(0).then((input) => confirmSheet(as(office), 'uphold', input)))).toBe(
      'reasonRequired',
    )
    const uphold = await said(0, { words: '照片拍摄于督查之后' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => code(confirmSheet(as(office), 'uphold', uphold))),
    )
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect((await readSheet(head(0), sheet(0))).words.map(({ action, words }) => [action, words])).toEqual([
      ['contest', null],
      ['uphold', '照片拍摄于督查之后'],
    ])
  })

  test('that is opened again is confirmed anew, and what was said stays in the record', async () => {
    const { office, inspector } = county.actors
    const { version } = (await readSheet(office, sheet(0))).sheet
    await reopenSheet(as(office), { id: sheet(0), version, reason: '更正档案份数' })
    expect(await code(readSheet(head(0), sheet(0)))).toBe('notFound')
    // Its own unit is told that it was, with what it had said; nothing of what is entered now.
    const returned = await readReturned(head(0), sheet(0))
    expect(returned).toMatchObject({
      returned: { byName: office.name },
      words: [{ action: 'contest', lines: contested }, { action: 'uphold' }],
      lines: [{ code: 'board' }],
    })
    expect(JSON.stringify(returned)).not.toContain('更正档案份数')
    expect(returned).not.toHaveProperty('heads')
    for (const actor of [head(1), office, inspector]) expect(await readReturned(actor, sheet(0))).toBeNull()
    // On its round's page it stands as given back, not as one that nobody has begun.
    const { round } = (await readSheet(office, sheet(0))).sheet
    const told = await readRound(head(0), round.id)
    expect(told.sheets).toMatchObject([{ id: sheet(0), returned: true, progress: null }])
    expect((await readRound(head(1), round.id)).sheets).toMatchObject([{ id: sheet(1), returned: false }])
    const given = await readSheet(inspector, sheet(0))
    expect(given.words.at(-1)).toMatchObject({ action: 'reopen', words: '更正档案份数' })
    // What was contested before had been answered.
    expect(given.returned).toMatchObject({ byName: office.name, words: '更正档案份数', contested: [] })
    const again = given.sheet
    const unsigned = { id: sheet(0), version: again.version, unsigned: ' ' }
    await expect(completeSheet(as(inspector, days(1)), unsigned)).rejects.toMatchObject({
      code: 'signaturesMissing',
      data: { sides: ['inspector', 'unit'] },
    })
    await completeSheet(as(inspector, days(1)), {
      id: sheet(0),
      version: again.version,
      unsigned: '纸质表上签字',
    })
    const read = await readSheet(head(0), sheet(0), days(1))
    expect(read.confirmation).toMatchObject({ is: 'awaiting' })
    expect(read.sheet.unsigned).toBe('纸质表上签字')
    expect(await readReturned(head(0), sheet(0))).toBeNull()
    // Why it was given back is not the unit's to read.
    expect(read.words.map(({ action }) => action)).toEqual(['contest', 'uphold'])
    await confirmSheet(as(head(0), days(1)), 'accept', await said(0))
    expect((await readSheet(head(0), sheet(0), days(1))).confirmation).toMatchObject({ is: 'accepted' })
  })

  test('counts as accepted where nothing was said in time, and can’t be contested then', async () => {
    await complete(1)
    const late = days(10)
    expect((await readSheet(head(1), sheet(1), late)).confirmation).toEqual({
      is: 'silent',
      since: '2026-04-08',
    })
    const input = await said(1, { lines: contested })
    expect(await code(confirmSheet(as(head(1), late), 'contest', input))).toBe('notInThisState')
  })

  test('what was said is never changed or removed', async () => {
    await expect(database().$executeRaw`UPDATE sheet_word SET words = 'x'`).rejects.toThrow()
    await expect(database().$executeRaw`DELETE FROM sheet_word`).rejects.toThrow()
  })
})
