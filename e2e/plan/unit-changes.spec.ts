import { signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * Two villages of Sanhe Town become one: the register, then the town's plan. Its months are shared by other stories, so that the
 * amendment is put away in the end.
 */
const OLD = ['条岭村委会', '庄廓村委会']
const NEW = '条廓村委会'

test('two villages become one: recorded by the administrator, taken into the town’s plan with shares and targets', async ({
  browser,
  baseURL,
}) => {
  const admin = await signIn(browser, 'sysadmin', '/admin/units')
  await admin.getByRole('button', { name: '记录区划变更' }).click()
  const record = admin.getByRole('dialog')
  await record.getByLabel('变更方式').selectOption('合并')
  for (const [at, name] of OLD.entries()) {
    await record.getByRole('combobox', { name: `变更前第${String(at + 1)}个` }).fill(name)
    await admin.getByRole('option', { name: new RegExp(`^${name} \\d`) }).click()
  }
  await record.getByLabel('单位代码').fill('630203102299')
  await record.getByLabel('单位名称').fill(NEW)
  await record.getByLabel('生效日').fill('2026-09-20')
  await record.getByLabel('依据').fill('平政函〔2026〕8号')
  await record.getByRole('button', { name: '记录', exact: true }).click()
  await expect(record).toBeHidden()
  const changes = admin.getByRole('region', { name: '区划变更' })
  await expect(changes.getByRole('row', { name: /平政函〔2026〕8号/ })).toContainText(NEW)
  await expect(admin.getByRole('row', { name: new RegExp(`^${OLD[0] ?? ''}`) })).toContainText(
    '至2026年9月19日',
  )

  const { api } = await signInByHttp(baseURL ?? '', 'sanhe.office')
  const { plans } = await api.plans.list.query()
  const { id } = await api.plans.createDraft.mutate({
    origin: { from: 'amendment', planId: plans[0]?.id ?? '' },
  })
  const office = await signIn(browser, 'sanhe.office', `/plans/drafts/${id}?part=unit`)
  const notice = office.getByRole('region', { name: '区划变更' })
  await expect(notice).toContainText('本方案还没有承接')
  await expect(office.getByText(/本方案还没有承接/)).not.toHaveCount(1)
  await notice.getByRole('button', { name: '承接' }).click()
  const taking = office.getByRole('dialog')
  await taking.getByLabel(`${OLD[0] ?? ''} 权重`).fill('0')
  await expect(taking.getByText('请把份额、权重填成大于0的数')).toBeVisible()
  await taking.getByLabel(`${OLD[0] ?? ''} 权重`).fill('620')
  await taking.getByLabel(`${OLD[1] ?? ''} 权重`).fill('380')
  await taking.getByRole('button', { name: '承接' }).click()
  await expect(taking).toBeHidden()
  await expect(notice).toBeHidden()
  await expect(office.getByRole('row', { name: new RegExp(`${NEW} 630203102299`) })).toContainText(
    `承接：${OLD.join('、')}`,
  )
  await expect(office.getByRole('row', { name: new RegExp(`^${OLD[0] ?? ''}`) })).toContainText('考核到')
  await expect(office.getByText(/已保存 \d/)).toBeVisible()
  const { draft } = await api.plans.draft.query({ id })
  await api.plans.discardDraft.mutate({ id, version: draft.version })
})
