import type { Page } from '@playwright/test'
import { type Person, signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { takeStep } from '../support/take-step'
import { expect, test } from '../support/test'

/*
 * One appeal from filing to its decision, by the people who do it. Their unit is one whose figures no other story reads.
 */
const UNIT = '巴藏沟乡'
const KEY = 'bazanggou'
const PERIOD = '2026Q3'

/** Something of the unit that lost marks and can be appealed against today: what was published today, or a sheet completed again. */
async function something(people: Record<'head' | 'office' | 'inspector', Person>) {
  const find = async () => {
    for (const {
      about,
      indicator,
      item,
      sheetId,
      period,
    } of await people.head.api.appeals.appealable.query()) {
      if (about === 'veto' || !indicator) continue
      const asked =
        item && sheetId !== null
          ? { about: 'item' as const, sheetId, item: item.code }
          : { about: 'mark' as const, periodId: period.id, indicator: indicator.code }
      const { scoring, seen } = await people.head.api.appeals.subject.query(asked)
      if (scoring?.kind === 'ratio' && seen.observation && 'numerator' in seen.observation)
        return { name: `${indicator.code} ${(item ?? indicator).name}`, ...seen.observation }
    }
    return null
  }
  const already = await find()
  if (already) return already
  const sheets = await people.office.api.sheets.list.query()
  const sheet = sheets.find(({ unit, period }) => unit.name === UNIT && period.code === PERIOD)
  const id = sheet?.id ?? ''
  await people.office.api.sheets.reopen.mutate({ id, version: sheet?.version ?? 0, reason: '复核' })
  const { sheet: open } = await people.inspector.api.sheets.read.query({ id })
  await people.inspector.api.sheets.complete.mutate({ id, version: open.version, unsigned: '纸质表上签字' })
  const found = await find()
  if (!found) throw new Error('nothing can be appealed against')
  return found
}

test('a head appeals, the effect on everybody is seen, it is partly upheld, and the head sees it', async ({
  browser,
  baseURL,
}) => {
  const [byHead, byOffice, byInspector] = await Promise.all(
    [`${KEY}.head`, 'office', 'inspector2'].map((name) => signInByHttp(baseURL ?? '', name)),
  )
  if (!byHead || !byOffice || !byInspector) throw new Error('nobody signed in')
  const what = await something({ head: byHead, office: byOffice, inspector: byInspector })

  const head = await signIn(browser, `${KEY}.head`, '/appeals')
  await head.getByRole('link', { name: `对${what.name}提出申诉` }).click()
  const field = (page: Page, part: string) => page.getByLabel(`${what.name} ${part}`)
  await head.getByRole('button', { name: '提交申诉' }).click()
  await expect(head.getByText('请填写应当采用的数据，须与现有的不同。')).toBeVisible()
  await field(head, '分子').fill(String(what.denominator))
  await field(head, '分母').fill(String(what.denominator))
  await head.getByLabel('申诉理由').fill('台账可证，请复核')
  await head.getByRole('button', { name: '提交申诉' }).click()
  await expect(head.getByRole('heading', { level: 1 })).toContainText('待复核')
  const path = new URL(head.url()).pathname

  const office = await signIn(browser, 'office', path)
  await takeStep(office, '开始复核', '')
  await expect(office.getByRole('region', { name: '各单位总分和名次' })).toContainText(UNIT)
  await field(office, '分子').fill(String(what.numerator))
  await field(office, '分母').fill(String(what.numerator + 1))
  await office.getByRole('button', { name: '计算影响' }).click()
  await office.getByLabel('部分支持', { exact: true }).check()
  await office.getByLabel('决定理由').fill('部分台账可证')
  await expect(office.getByRole('button', { name: '作出决定' })).toBeEnabled()
  await office.getByRole('button', { name: '作出决定' }).click()
  await expect(office.getByRole('heading', { level: 1 })).toContainText('部分支持')

  await head.reload()
  await expect(head.getByRole('heading', { name: '复核决定：部分支持' })).toBeVisible()
  await expect(head.getByText('部分台账可证').first()).toBeVisible()
})
