import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { PASSWORD, type Person, signInByHttp } from '../support/api'
import { enterSheet } from '../support/enter-sheet'
import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

/**
 * An inspector scores a township's villages in flight mode and comes back on a connection that breaks. The plan, its round
 * and its inspectors are the story's own: nothing that other stories look at is touched.
 */
const PLAN = 'zz-field'
const PERIOD = 'ZF1'
const INSPECTORS = ['story-field.zhang', 'story-field.li'] as const
/** With the list and the interviews: 17 lines in three villages. */
const RATED = 15
const PLACES = (RATED + 2) * 3

const names = (zh: string) => ({ zh, en: '' })
const phases = ['regular']

const parts = () => ({
  'category/A': { position: 1, name: names('现场') },
  [`period/${PERIOD}`]: {
    ...{ name: names('离线督查期'), phase: 'regular', position: 1 },
    ...{ endsOn: '2026-09-30', opensOn: '2026-10-01', dueOn: '2026-10-10', closesOn: '2026-12-30' },
  },
  'indicator/A1': {
    ...{
      position: 1,
      category: 'A',
      name: names('入村督查'),
      unit: names('分'),
      definition: names('到村检查。'),
    },
    ...{ suppliedBy: 'inspection', department: null, post: '', measures: '', clause: '', superior: null },
    scoring: { phases, kind: 'rating', max: 100, points: 100, rule: { type: 'rating' } },
  },
  'sheetItem/A1/board': {
    position: 1,
    name: names('公开栏'),
    scoring: {
      ...{ phases, kind: 'checklist', points: 10 },
      rule: {
        type: 'checklist',
        items: [
          { code: 'policy', name: names('政策'), marks: 5 },
          { code: 'money', name: names('经费'), marks: 5 },
        ],
      },
    },
  },
  'sheetItem/A1/asked': {
    position: 2,
    name: names('入户访谈'),
    scoring: { phases, kind: 'ratio', points: 15, target: 100, rule: { type: 'proportional' } },
  },
  ...Object.fromEntries(
    Array.from({ length: RATED }, (_, at) => [
      `sheetItem/A1/r${String(at + 1)}`,
      {
        position: at + 3,
        name: names(`现场评分${String(at + 1)}`),
        scoring: { phases, kind: 'rating', max: 100, points: 5, rule: { type: 'rating' } },
      },
    ]),
  ),
})

/** The story's plan published and its period open, a round drawn and under way: one township, three villages, two inspectors. */
async function arrange(url: string) {
  const [admin, office, leader] = await Promise.all(
    ['sysadmin', 'office', 'leader'].map((name) => signInByHttp(url, name)),
  )
  if (!admin || !office || !leader) throw new Error('nobody there')
  const units = await admin.api.units.list.query()
  const township = units.find(({ level, name }) => level === 'township' && name.startsWith('洪水泉'))
  const people: Person[] = []
  for (const username of INSPECTORS) {
    const first = `${PASSWORD}-first`
    const unitId = township?.parentId ?? ''
    await admin.api.users.create.mutate({
      username,
      name: username,
      role: 'inspector',
      unitId,
      password: first,
    })
    const person = await signInByHttp(url, username, first)
    await person.api.account.changePassword.mutate({ current: first, next: PASSWORD })
    people.push(await signInByHttp(url, username))
  }
  const { id: draft } = await office.api.plans.createDraft.mutate({
    origin: { from: 'nothing', code: PLAN, year: 2026, name: '离线督查专项', assessedLevel: 'township' },
  })
  const { parts: held } = await office.api.plans.draft.query({ id: draft })
  const others = held.flatMap(({ key }) =>
    key.startsWith('unit/') && key !== `unit/${township?.code ?? ''}` ? [[key, null] as const] : [],
  )
  const edits = Object.entries({ ...parts(), ...Object.fromEntries(others) }).map(([key, content]) => ({
    key,
    base: held.find((part) => part.key === key)?.version ?? 0,
    content: content as never,
  }))
  const { clashes } = await office.api.plans.saveDraft.mutate({ id: draft, edits })
  expect(clashes).toEqual([])
  const { hash, errors } = await office.api.plans.trial.query({ id: draft })
  expect(errors).toEqual([])
  await office.api.plans.lookAtTrial.mutate({ id: draft, hash })
  await office.api.plans.publish.mutate({ id: draft, hash, reason: '' })
  const period = (await office.api.periods.list.query()).find(({ code }) => code === PERIOD)
  if (!period || !township) throw new Error(PERIOD)
  await office.api.periods.open.mutate({ id: period.id, version: period.version })

  const pool = await Promise.all(people.map(async ({ api }) => (await api.account.read.query()).userId))
  const { id } = await office.api.rounds.plan.mutate({
    periodId: period.id,
    plan: {
      ...{ kind: 'targeted', name: '离线督查', startsOn: '2026-10-01', endsOn: '2026-12-30', lines: [] },
      ...{ villages: 3, households: 10, inspectors: 2, counts: true, checksId: null },
      scheme: {
        ...{ units: [township.id], pool, avoidOwn: true, avoidLast: false },
        ...{ exclusions: [], method: 'equal', weights: [] },
      },
    },
  })
  const at = async () => ({ id, version: (await office.api.rounds.read.query({ id })).version })
  await office.api.rounds.commit.mutate(await at())
  await leader.api.rounds.giveNumber.mutate({ ...(await at()), number: '20261128' })
  await office.api.rounds.start.mutate(await at())
  const [zhang, li] = people
  if (!zhang || !li) throw new Error('two inspectors')
  const [sheet] = (await zhang.api.sheets.list.query()).filter(({ round }) => round.id === id)
  if (!sheet) throw new Error('no sheet')
  return { zhang, li, sheet: sheet.id, villages: sheet.villages }
}

/** The browser's own switch doesn't reach what the offline worker asks for: every request is cut besides. */
async function flightMode(context: BrowserContext, on: boolean) {
  await context.setOffline(on)
  if (on) await context.route('**/*', (route) => route.abort('internetdisconnected'))
  else await context.unroute('**/*')
}

const photo = (): Promise<Buffer> =>
  sharp(randomBytes(1200 * 900 * 3), { raw: { width: 1200, height: 900, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()

/** How much the sheet's bar says is on this device only. */
async function heldOn(page: Page): Promise<number> {
  const said = await page.getByRole('status').filter({ hasText: '条待上传' }).first().innerText()
  return Number(/(\d+)条待上传/.exec(said)?.[1])
}

async function scoreVillage(page: Page, name: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  const line = (text: string) => page.getByRole('listitem').filter({ hasText: text })
  await page.getByRole('button', { name: '全部都有' }).click()
  await page.getByLabel('符合数', { exact: true }).fill('9')
  await page.getByLabel('抽查数', { exact: true }).fill('9')
  // One more household, by the thumb.
  for (const figure of ['抽查数', '符合数']) await page.getByRole('button', { name: `${figure}加1` }).click()
  for (let at = 1; at <= RATED; at += 1)
    await page
      .locator(`li[id^="line-r${String(at)}@"]`)
      .getByLabel('评分(0至100)')
      .fill('100')
  await line('公开栏')
    .getByLabel('为“公开栏”选择照片')
    .setInputFiles({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: await photo() })
  // Drawn anew and smaller first: a photo is kept once its picture stands there.
  await expect(line('公开栏').getByRole('img', { name: `${name}.jpg` })).toBeVisible()
}

test('fifty places in three villages without signal, back on a breaking line: nothing lost, nothing twice', async ({
  browser,
  baseURL,
}) => {
  const { zhang, li, sheet, villages } = await arrange(baseURL ?? '')
  const [first] = villages
  expect(villages).toHaveLength(3)

  const page = await signIn(browser, INSPECTORS[0], '/inspections')
  const context = page.context()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: '下载任务' }).click()
  await expect(page.getByText(/已下载\d+份督查表/)).toBeVisible({ timeout: 30_000 })

  // Without signal, whatever address is asked for: the tasks open.
  expectErrors(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|ERR_FAILED/)
  await flightMode(context, true)
  await page.goto(`/inspections/${sheet}`)
  await expect(page).toHaveURL(new RegExp(`/field#/inspections/${sheet}$`))
  for (const { name } of villages) await scoreVillage(page, name)
  // What is no photo is said on the spot, and not found out once there is a signal.
  const board = page.getByRole('listitem').filter({ hasText: '公开栏' })
  await board
    .getByLabel('为“公开栏”选择照片')
    .setInputFiles({ name: '说明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') })
  await expect(board.getByRole('alert')).toContainText('“说明.jpg”不是照片')
  await expect(page.getByText(`已评${String(PLACES)}/${String(PLACES)}项`)).toBeVisible()
  const before = await heldOn(page)
  expect(before).toBeGreaterThanOrEqual(PLACES + 3)
  await expect(page.getByText('100.00').first()).toBeVisible()

  await page.reload()
  await expect.poll(() => heldOn(page)).toBe(before)
  await page.close()
  const again = await context.newPage()
  await again.setViewportSize({ width: 390, height: 844 })
  await again.goto('/field')
  await again.getByRole('link', { name: /洪水泉/ }).click()
  await expect.poll(() => heldOn(again)).toBe(before)

  // Meanwhile a colleague enters one of the places over the network.
  await enterSheet(li, sheet, [
    { line: 'r1', village: first?.id ?? '', observation: { value: 60 }, reason: '只完成一部分' },
  ])

  // The connection comes back, and breaks three times: as entries are answered, and in the middle of a photo.
  let cuts = 0
  await context.route('**/api/**', async (route) => {
    const isSync = /sheets\.observe/.test(route.request().url()) || route.request().method() === 'PATCH'
    if (!isSync || cuts >= 3) return route.continue()
    cuts += 1
    // Done at the server, and the answer is lost.
    if (cuts === 2) await route.fetch()
    return route.abort('connectionreset')
  })
  await context.setOffline(false)
  await context.unroute('**/*')
  const send = again.getByRole('button', { name: '现在上传' })
  await expect(async () => {
    if (await send.isVisible()) await send.click()
    await expect(again.getByText(/已保存 \d/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  expect(cuts).toBe(3)

  const read = await zhang.api.sheets.read.query({ id: sheet })
  // Everything once, with the colleague's beside it.
  expect(read.heads).toHaveLength(PLACES + 1)
  expect(new Set(read.heads.map(({ id }) => id)).size).toBe(PLACES + 1)
  expect(read.heads.every(({ receivedAt }) => receivedAt instanceof Date)).toBe(true)
  expect(read.neverCame).toEqual([])
  expect(read.files.map(({ line, village }) => `${line}@${village ?? ''}`).toSorted()).toEqual(
    villages.map(({ id }) => `board@${id}`).toSorted(),
  )
  expect(new Set(read.files.map(({ file }) => file.hash)).size).toBe(3)

  // Both marks are kept and shown; a person decides.
  await again.getByRole('button', { name: new RegExp(`^${first?.name ?? ''}`) }).click()
  const conflict = again.getByRole('group', { name: /同一处有不同的记录/ })
  await expect(conflict).toContainText('只完成一部分')
  await expect(again.getByRole('button', { name: '完成并提交' })).toBeDisabled()
  await conflict.getByRole('button', { name: `以${INSPECTORS[1]}的为准` }).click()
  await expect(conflict).toBeHidden()
  await expect(again.getByText(/已保存 \d/)).toBeVisible()
  const decided = (await zhang.api.sheets.read.query({ id: sheet })).heads
  expect(decided).toHaveLength(PLACES)
  expect(
    decided.find(({ lineCode, villageId }) => lineCode === 'r1' && villageId === first?.id),
  ).toMatchObject({
    observation: { value: 60 },
    raterName: INSPECTORS[0],
  })

  // Submitted, the page in the field says so and offers nothing more to enter.
  await again.getByRole('button', { name: '完成并提交' }).click()
  await expect(again.getByRole('note').filter({ hasText: '尚未签字' })).toBeVisible()
  await again.getByLabel('没有签字的原因').fill('纸质表上签字')
  await again.getByRole('button', { name: '提交', exact: true }).click()
  await expect(again.getByRole('status').filter({ hasText: '已完成' })).toContainText('完成并提交。')
  await expect(again.getByRole('button', { name: '完成并提交' })).toBeHidden()
  await again.getByRole('link', { name: '返回任务' }).click()
  await expect(again.getByRole('link', { name: /洪水泉/ })).toContainText('已完成')
})
