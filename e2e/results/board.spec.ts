import { units } from '@/prisma/seed/units'
import { type Person, signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/** A weekday ahead that the demonstration's calendar says nothing of, `YYYY-MM-DD`. */
function quietDay(): string {
  const day = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 6, 1))
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** The last township that still has to fill in its report; a further period is opened where no other story left one. */
async function whoOwes(api: Person['api']) {
  const periods = await api.periods.list.query()
  for (const period of periods.filter(({ state }) => state !== 'closed')) {
    if (period.state === 'scheduled')
      await api.periods.open.mutate({ id: period.id, version: period.version })
    const owing = (await api.periods.progress.query({ id: period.id, filter: 'entry' })).units.at(-1)
    if (owing) return { period, owing }
  }
  throw new Error('no township owes anything')
}

test('a day of the calendar, an extension, a reminder, and the way from a township’s inbox to its form', async ({
  browser,
  baseURL,
}) => {
  const { api } = await signInByHttp(baseURL ?? '', 'office')
  const { period, owing } = await whoOwes(api)
  const name = owing.unit.name

  // The calendar: what a change would touch is said before it is saved.
  const day = quietDay()
  const office = await signIn(browser, 'office', `/periods/calendar?year=${day.slice(0, 4)}`)
  await office.getByLabel('自', { exact: true }).fill(day)
  await office.getByLabel('名称').fill('地方节日')
  await office.getByRole('button', { name: '加入修改' }).click()
  await office.getByLabel('依据').fill('区政府办通知')
  await office.getByRole('button', { name: '查看影响' }).click()
  await expect(office.getByRole('heading', { name: '保存后会有什么变化' })).toBeVisible()
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('已保存1天的修改。')).toBeVisible()
  await expect(office.getByText('区政府办通知')).toBeVisible()

  // An extension, whose reason the township will read.
  await office.goto(`/periods/${period.id}`)
  await office.getByRole('button', { name: '延期' }).click()
  const extend = office.getByRole('dialog')
  await extend.getByLabel(name).check()
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await extend.getByLabel('延期至').fill(until > period.dueOn ? until : `${period.dueOn.slice(0, 8)}28`)
  await extend.getByLabel('延期理由').fill('停电，经主任同意')
  await extend.getByRole('button', { name: '延期' }).click()
  await expect(extend).toBeHidden()
  await expect(office.getByRole('cell', { name: '停电，经主任同意' })).toBeVisible()

  // A reminder to it alone.
  await office.getByRole('button', { name: '催办' }).click()
  const remind = office.getByRole('dialog')
  for (const box of await remind.getByRole('checkbox').all()) await box.uncheck()
  await remind.getByLabel(name).check()
  await remind.getByLabel('附言(可不填)').fill('请于本周内报送')
  await remind.getByRole('button', { name: '催办' }).click()
  await expect(remind.getByText('已催办1个单位。')).toBeVisible()
  await remind.getByRole('button', { name: '关闭' }).last().click()
  await expect(office.getByRole('row', { name: new RegExp(name) }).getByText('已催办1次')).toBeVisible()

  // The township sees it on every page, and comes from it to the form.
  const key = units.find(({ code }) => code === owing.unit.code)?.key ?? ''
  const township = await signIn(browser, `${key}.reporter`, '/reports')
  await township.getByRole('link', { name: /^待办\d+项$/ }).click()
  await expect(township.getByText('请于本周内报送')).toBeVisible()
  await expect(township.getByText('未读')).toBeVisible()
  await township.getByRole('button', { name: '标为已读' }).click()
  await expect(township.getByText('未读')).toHaveCount(0)
  await township.getByRole('link', { name: '去办理' }).click()
  await expect(township).toHaveURL(new RegExp(`/reports/${owing.report?.id ?? ''}$`))
  await expect(
    township
      .getByText('停电，经主任同意')
      .or(township.getByText(/剩\d+天截止/))
      .first(),
  ).toBeVisible()
})
