import type { Page } from '@playwright/test'
import { type Person, signInByHttp } from '../support/api'
import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { account, draft, partsOf, publishPlan, scorePeriod, write } from '../support/small-plan'
import { takeStep } from '../support/take-step'
import { expect, expectErrors, test } from '../support/test'

/*
 * From a run to what is published for ever. First what units, office and a notice do to frozen results, by a plan of this story's
 * own; then Sanhe's results of August, whose notice is over: an objection is answered, a leader signs, and the file is verified.
 */
test.describe.configure({ mode: 'serial' })

const TOWNSHIP = '巴藏沟'
const VILLAGES = ['东岭村', '西岭村'] as const
const WORDS = '督查当日台账已送镇上，不在村里，请复核。'

let baseURL: string
test.beforeAll(({}, { project }) => {
  baseURL = project.use.baseURL ?? ''
})

test.describe('results on their way', () => {
  let office: Person
  let runId: string
  let candidate: string

  test.beforeAll(async () => {
    const admin = await signInByHttp(baseURL, 'sysadmin')
    const township = (await admin.api.units.list.query()).find(
      ({ name, level }) => level === 'township' && name.startsWith(TOWNSHIP),
    )
    if (!township) throw new Error(TOWNSHIP)
    for (const [at, name] of VILLAGES.entries())
      await admin.api.units.create.mutate({
        ...{ code: `${township.code}39${at + 1}`, name, nameEn: null, level: 'village' },
        parentId: township.id,
      })
    const units = await admin.api.units.list.query()
    for (const [at, name] of VILLAGES.entries()) {
      const id = units.find((unit) => unit.name === name)?.id ?? ''
      await account(baseURL, admin, `story-notice.head${at}`, 'head', id)
    }
    office = await account(baseURL, admin, 'story-notice.office', 'office', township.id)
    const inspector = await account(baseURL, admin, 'story-notice.inspector', 'inspector', township.id)
    const plan = await draft(office, 'notice', '村级考核', { check: 2, notice: 3 })
    const others = (await office.api.plans.draft.query({ id: plan })).parts.flatMap(({ key }) =>
      key.startsWith('unit/') && !key.startsWith(`unit/${township.code}39`) ? [[key, null]] : [],
    )
    await write(office, plan, {
      ...partsOf('M03', 100),
      ...(Object.fromEntries(others) as Record<string, null>),
    })
    await publishPlan(office, plan)
    ;({ runId } = await scorePeriod({ office, inspector }, 'M03', [92, 81]))
  })

  test('frozen, nothing is scored beside them, and each unit checks its own marks only', async ({
    browser,
  }) => {
    expect((await office.api.candidates.list.query()).length).toBe(0)
    ;({ id: candidate } = await office.api.candidates.propose.mutate({ runId }))
    const { periodId } = (await office.api.candidates.read.query({ id: candidate })).candidate
    await expect(office.api.runs.create.mutate({ periodId })).rejects.toThrow('periodFrozen')
    await expect(office.api.candidates.propose.mutate({ runId })).rejects.toThrow('candidateOpen')

    const page = await signIn(browser, 'story-notice.office', `/publications/candidates/${candidate}`)
    await takeStep(page, '送单位核对', '')
    await expect(page.getByText(/还有2个单位没有答复/)).toBeVisible()
    await expect(page.getByRole('button', { name: '审核通过' })).toBeDisabled()

    const head = await signIn(browser, 'story-notice.head0', '/inbox')
    await head.getByRole('link', { name: /M03期拟发布结果待核对/ }).click()
    await expect(head.getByRole('region', { name: '本单位得分' }).first()).toContainText('92.00')
    await expect(head.getByRole('main')).not.toContainText(VILLAGES[1])
    await expect(head.getByRole('region', { name: '排名表' })).toHaveCount(0)
    await expect(head.getByRole('link', { name: '本单位得分(xlsx)' })).toBeVisible()
    const files = `/api/publications/candidates/${candidate}?format=`
    const own = await head.request.get(`${files}xlsx`)
    expect((await own.body()).subarray(0, 2).toString()).toBe('PK')
    expect((await head.request.get(`${files}json`)).status()).toBe(404)
    expect(await barriers(head)).toEqual([])
    await takeStep(head, '核对无误', '')
    await expect(head.getByText('本单位已确认核对无误。')).toBeVisible()

    const other = await signIn(browser, 'story-notice.head1', `/publications/candidates/${candidate}`)
    await takeStep(other, '提出异议', WORDS, async (dialog) => {
      await dialog.getByLabel('关于哪项指标').selectOption('A1')
    })
    await expect(other.getByText('本单位的异议等待考核办答复。')).toBeVisible()
    // Nobody reads another's words.
    await head.reload()
    await expect(head.getByRole('main')).not.toContainText(WORDS)
  })

  test('an objection holds them up until it is answered; then they are reviewed and on notice', async ({
    browser,
  }) => {
    const page = await signIn(browser, 'story-notice.office', '/inbox')
    await page.getByRole('link', { name: /M03期拟发布结果有1条异议待答复/ }).click()
    await expect(page.getByText('还有异议没有答复')).toBeVisible()
    await page.getByRole('button', { name: `答复${VILLAGES[1]}的异议` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea').fill('经查，督查通知要求台账留村备查，维持原评分。')
    await dialog.getByRole('button', { name: '答复', exact: true }).click()
    await expect(dialog).toBeHidden()
    await takeStep(page, '审核通过', '与督查表核对一致。')
    await takeStep(page, '开始公示', '')
    await expect(page.getByText(/公示至.*，有异议请在此期间提出/)).toBeVisible()
    await expect(page.getByRole('button', { name: '送签发' })).toBeDisabled()
    await expect(page.getByText('公示还没有期满')).toBeVisible()
    expect(await barriers(page)).toEqual([])

    const head = await signIn(browser, 'story-notice.head0', `/publications/candidates/${candidate}`)
    await expect(head.getByRole('region', { name: '排名表' }).first()).toContainText(VILLAGES[1])
    await expect(head.getByText('以下是公示的结果，尚未发布')).toBeVisible()
    const files = `/api/publications/candidates/${candidate}?format=`
    expect((await head.request.get(`${files}xlsx`)).headers()['content-disposition']).toContain(
      'not-published',
    )
    const frozen = await head.request.get(`${files}json`)
    await head.goto('/publications/verify')
    await head.locator('input[type=file]').setInputFiles({
      ...{ name: 'draft.json', mimeType: 'application/json', buffer: await frozen.body() },
    })
    await expect(head.getByText(/^重新计算了2个单位/)).toBeVisible()
    await expect(head.getByText(/公示时的文件，不是发布文件/)).toBeVisible()
    await expect(head.getByRole('main')).not.toContainText(WORDS)
    await head.goto('/league')
    await expect(head.getByText('还没有发布过排名')).toBeVisible()
    // The other one reads its answer.
    const other = await signIn(browser, 'story-notice.head1', `/publications/candidates/${candidate}`)
    await expect(other.getByRole('main')).toContainText('维持原评分')
  })
})

test.describe('Sanhe’s August', () => {
  let file: Buffer
  let published: string

  test('the last objection is answered, and a leader signs what everybody has read', async ({ browser }) => {
    expectErrors(/ERR_INTERNET_DISCONNECTED/)
    const page = await signIn(browser, 'sanhe.office', '/publications')
    await page.getByRole('link', { name: '2026年8月拟发布结果' }).click()
    await expect(page.getByRole('button', { name: '送签发' })).toBeDisabled()
    await page.getByRole('button', { name: /答复窑洞.*的异议/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea').fill('已按月末实际居住核对，3户8月31日仍在册，维持原数。')
    // Without a connection it is said at once, and nothing is done behind a cancelled step later.
    await page.context().setOffline(true)
    await dialog.getByRole('button', { name: '答复', exact: true }).click()
    await expect(dialog.getByText(/没有收到服务器的回应/)).toBeVisible()
    await page.context().setOffline(false)
    await dialog.getByRole('button', { name: '答复', exact: true }).click()
    await expect(dialog).toBeHidden()
    await takeStep(page, '送签发', '')
    await expect(page.getByRole('button', { name: '签发' })).toHaveCount(0)

    const leader = await signIn(browser, 'sanhe.leader', '/inbox')
    await leader.getByRole('link', { name: '2026年8月考核结果待签发' }).click()
    await expect(leader.getByRole('region', { name: '名次经得起多大变动' }).first()).toBeVisible()
    expect(await barriers(leader)).toEqual([])
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    const form = leader.getByRole('dialog')
    await expect(form.getByRole('button', { name: '签发' })).toBeDisabled()
    await form.getByRole('checkbox').check()
    await form.getByRole('button', { name: '签发' }).click()
    await expect(leader.getByText('已发布为第2号。')).toBeVisible()
    await leader.getByRole('link', { name: '查看第2号发布' }).click()
    await leader.waitForURL(/\/publications\/[0-9a-f-]+$/)
    published = new URL(leader.url()).pathname.split('/').at(-1) ?? ''
    file = await (await leader.request.get(`/api/publications/${published}`)).body()
  })

  test('the file is computed again in a browser; what was tampered with is named', async ({ browser }) => {
    const page = await signIn(browser, 'sanhe.luotuobao.head', `/publications/${published}`)
    const root = await page.locator('dd code').first().innerText()
    await page.goto('/publications/verify')
    const choose = async (name: string, content: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: content })
    await choose('published.json', file)
    await expect(page.getByText('重新计算了19个单位：全部得分、总分和名次与文件一致。')).toBeVisible()
    await page.getByLabel('与通报印发的根哈希比对').fill(root)
    await expect(page.getByText('与通报一致：这就是当时发布的文件。')).toBeVisible()

    const tampered = JSON.parse(file.toString('utf8')) as { results: { unit: string; total: number }[] }
    const [first] = tampered.results
    if (!first) throw new Error('no result')
    first.total += 1
    await choose('tampered.json', Buffer.from(JSON.stringify(tampered)))
    await expect(page.getByText(/有1处与重新计算的不一致/)).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(`${first.unit}.*total`) })).toBeVisible()
    await expect(page.getByText(/与通报不一致/)).toBeVisible()
  })

  test('its public page is off until the office opens it, and shows nothing else', async ({ browser }) => {
    expectErrors(/404/)
    const visitor = await browser.newPage()
    await visitor.goto(`${baseURL}/public/${published}`)
    await expect(visitor.getByText('没有找到这一页')).toBeVisible()
    const page = await signIn(browser, 'sanhe.office', `/publications/${published}`)
    await takeStep(page, '打开公开页', '')
    await expect(page.getByText('本号已对外公开')).toBeVisible()
    await visitor.goto(`${baseURL}/public/${published}`)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('2026年8月考核结果')
    await expect(
      visitor.getByRole('region', { name: '排名', exact: true }).first().locator('tbody tr'),
    ).toHaveCount(19)
    await expect(visitor.getByText(/低于5的，为保护个人不公开/)).toBeVisible()
    expect(await barriers(visitor)).toEqual([])
    const told = await visitor.content()
    for (const word of ['三合镇考核办', '窑洞村负责人', '维持原数', '/marks/', '/publications/'])
      expect(told.includes(word), word).toBe(false)
    await nothingElse(visitor)
    await visitor.goto(`${baseURL}/en/public/${published}`)
    await expect(visitor.getByRole('heading', { name: 'Method' })).toBeVisible()
    await takeStep(page, '关闭公开页', '')
    await visitor.reload()
    await expect(
      visitor.getByText('Nothing is here').or(visitor.getByRole('heading', { level: 1 })),
    ).toBeVisible()
    await expect(visitor.getByRole('heading', { name: 'Method' })).toHaveCount(0)
    await visitor.close()
  })
})

/** Whoever has no account finds nothing of what lies beside the public page. */
async function nothingElse(visitor: Page): Promise<void> {
  for (const path of [
    '/api/trpc/publications.list',
    '/api/trpc/candidates.list',
    '/api/trpc/league.read?input=%7B%22json%22%3A%7B%7D%7D',
  ])
    expect((await visitor.request.get(baseURL + path)).status(), path).toBe(401)
  await visitor.goto(`${baseURL}/publications`)
  await visitor.waitForURL(/\/sign-in/)
}
