import { type Person, signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { publishOverApi } from '../support/publish-over-api'
import { account, draft, names, partsOf, publishPlan, scorePeriod, write } from '../support/small-plan'
import { expect, test } from '../support/test'

/**
 * A township's own office writes two plans for its villages, of which one counts in the other. It has a record of its own:
 * nothing that other stories look at is touched.
 */
const NAMES = ['story-two.office', 'story-two.inspector', 'story-two.leader'] as const
const TOWNSHIP = '沙沟'
const VILLAGES = ['甲村', '乙村'] as const

/** Has every village inspected and what is found published. */
async function publishPeriod(
  people: { office: Person; inspector: Person; leader: Person },
  code: string,
  numerators: readonly number[],
): Promise<string> {
  const { runId } = await scorePeriod(people, code, numerators)
  await publishOverApi(people, runId)
  return runId
}

test('one plan’s result counts in another, and the league table shows either', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const admin = await signInByHttp(url, 'sysadmin')
  const township = (await admin.api.units.list.query()).find(
    ({ name, level }) => level === 'township' && name.startsWith(TOWNSHIP),
  )
  if (!township) throw new Error(TOWNSHIP)
  for (const [at, name] of VILLAGES.entries())
    await admin.api.units.create.mutate({
      ...{ code: `${township.code}29${at + 1}`, name, nameEn: null, level: 'village' },
      parentId: township.id,
    })
  const office = await account(url, admin, NAMES[0], 'office', township.id)
  const inspector = await account(url, admin, NAMES[1], 'inspector', township.id)
  const leader = await account(url, admin, NAMES[2], 'leader', township.id)

  const bulletin = await draft(office, 'bulletin', '村级通报')
  const mine = (await office.api.plans.draft.query({ id: bulletin })).parts.filter(({ key }) =>
    key.startsWith('unit/'),
  )
  const others = mine
    .filter(({ key }) => !key.startsWith(`unit/${township.code}29`))
    .map(({ key }) => [key, null])
  const assessed = Object.fromEntries(others) as Record<string, null>
  await write(office, bulletin, { ...partsOf('M03', 100), ...assessed })
  await publishPlan(office, bulletin)
  await publishPeriod({ office, inspector, leader }, 'M03', [86, 95])

  const whole = await draft(office, 'all', '村级综合考核')
  const parts = partsOf('Q1', 80)
  await write(office, whole, {
    ...parts,
    ...assessed,
    'indicator/N1': {
      ...parts['indicator/A1'],
      ...{ position: 2, name: names('通报得分'), suppliedBy: 'self' },
      scoring: {
        phases: ['regular'],
        kind: 'ratio',
        points: 20,
        target: 100,
        rule: { type: 'proportional' },
      },
    },
  })

  // In the workshop the indicator is told where its values come from, and its sentence says so.
  const page = await signIn(browser, NAMES[0], `/plans/drafts/${whole}?part=indicator/N1`)
  // The list that opens has the same name as its field.
  const field = (label: string) => page.locator('input').and(page.getByLabel(label))
  await field('数据来源').click()
  await page.getByRole('option', { name: '系统自动记录' }).click()
  await field('系统从哪里取数').click()
  await page.getByRole('option', { name: '方案“村级通报”已发布的结果' }).click()
  await expect(field('取哪个得分')).toHaveValue('年度累计得分')
  await expect(page.getByText(/已保存/)).toBeVisible()
  const { parts: saved } = await office.api.plans.draft.query({ id: whole })
  expect(saved.find(({ key }) => key === 'indicator/N1')?.content).toMatchObject({
    suppliedBy: 'system',
    scoring: { kind: 'amount', from: { plan: 'bulletin', figure: 'year' } },
  })
  await write(office, whole, {
    'indicator/N1': {
      ...(saved.find(({ key }) => key === 'indicator/N1')?.content as object),
      scoring: {
        ...{ phases: ['regular'], kind: 'amount', points: 20, target: 100, rule: { type: 'proportional' } },
        from: { plan: 'bulletin', figure: 'year' },
      },
    },
  })
  await publishPlan(office, whole)
  const runId = await publishPeriod({ office, inspector, leader }, 'Q1', [100, 50])

  // The first by its code, then the other: what is shown is in the address.
  await page.goto('/league')
  await expect(page.getByRole('row', { name: /甲村/ })).toContainText('97.20')
  await page.locator('summary', { hasText: '考核方案' }).click()
  await page.getByRole('link', { name: '村级通报' }).click()
  await expect(page).toHaveURL(/plan=bulletin/)
  await expect(page.getByRole('row', { name: /甲村/ })).toContainText('86.00')

  // 17.20 of 20, from the publication that it is the result of.
  await page.goto(`/marks/${runId}/${township.code}291/Q1/N1`)
  await expect(page.getByText('17.20').first()).toBeVisible()
  await page.getByRole('link', { name: '“村级通报”第1号发布：截至M03期的年度累计得分' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('甲村')
  await expect(page.getByText('86.00').first()).toBeVisible()
  await page.context().close()
})
