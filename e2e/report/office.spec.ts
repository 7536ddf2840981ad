import type { Page } from '@playwright/test'
import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * The assessment office's screens, read only: the record stays as the quarter's story needs it. That story accepts
 * several reports at once and publishes through the preview.
 */

async function openPeriod(page: Page, name: string) {
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible()
}

/** No violation that keeps anybody from reading or acting, in either scheme: for screens that no link reaches. */
async function expectAccessible(page: Page) {
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset['mantineColorScheme'] = name
    }, scheme)
    expect(await barriers(page)).toEqual([])
  }
}

test('the period says where it stands, who waits for whom, and leads to the place to mend', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office')
  await expect(page.getByText(/下一期是2026年四季度，.*开放，还有\d+天/)).toBeVisible()
  await openPeriod(page, '2026年三季度')
  await expect(page.getByRole('listitem').filter({ hasText: '关闭' }).first()).toHaveAttribute(
    'aria-current',
    'step',
  )
  await expect(page.getByText(/待考核办审核1个单位\(古城乡\)/)).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('古城乡')

  await page.getByRole('link', { name: '待考核办审核(1)' }).click()
  await page.waitForURL(/wait=review/)
  await expect(page.getByRole('rowheader').first()).toHaveText('古城乡')
  await expect(page.getByRole('rowheader', { name: '三合镇' })).toHaveCount(0)
  await page.getByRole('region', { name: '发布前还需要' }).getByRole('link', { name: '古城乡' }).click()
  await page.waitForURL(/\/reports\//)
  await expect(page.getByRole('heading', { name: /古城乡/ })).toBeVisible()
})

test('several reports are looked at before they are accepted together', async ({ browser }) => {
  const page = await signIn(browser, 'office')
  await openPeriod(page, '2026年三季度')
  await page.getByRole('link', { name: /批量审核\(1\)/ }).click()
  const box = page.getByRole('checkbox', { name: '选择古城乡' })
  // Marks lost are told, and are no fault of the report.
  await expect(box).toBeChecked()
  await expect(page.getByRole('row', { name: /古城乡/ })).toContainText(/B6 .*目标.*失\d/)
  await box.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: '审核通过所选0份' })).toBeDisabled()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '审核通过所选1份' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('审核通过1份报告')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(box).toBeChecked()
})

test('two runs are compared: who moved, by which marks, from which figures', async ({ browser }) => {
  const page = await signIn(browser, 'office')
  await page.getByRole('heading', { name: '2025年' }).click()
  await openPeriod(page, '2025年三季度')
  await page.getByRole('button', { name: '比较两次计分' }).click()
  await page.waitForURL(/\/runs\?/)
  await expect(page.getByText(/第5次与第4次计分相比：洪水泉乡由第9到第6/)).toBeVisible()
  await expect(page.getByText('方案(第1版)、计分程序(第1版)相同。')).toBeVisible()
  const meeting = page.getByRole('row', { name: /A1 / })
  await expect(meeting).toContainText('0.00 → 3.00')
  await expect(meeting).toContainText(/未计入 → 1次\s*洪水泉乡填报员，2025年11月/)
  await expect(page.getByText(/本单位得分未变、名次随其他单位变化的：.*古城乡/)).toBeVisible()
  await expectAccessible(page)
  await meeting.getByRole('link', { name: '3.00' }).click()
  await page.waitForURL(/\/marks\/.*\/2025Q3\/A1/)
})

test('the preview says what blocks; what is published already is not published again', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office')
  await openPeriod(page, '2026年三季度')
  const { pathname } = new URL(page.url())
  await page.goto(`${pathname}/publish`)
  await expect(page.getByRole('region', { name: '发布前还需要' })).toContainText('审核1份报告：古城乡')
  await expect(page.getByRole('button', { name: '封存拟稿' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/periods')
  await page.getByRole('heading', { name: '2025年' }).click()
  await openPeriod(page, '2025年三季度')
  await page.goto(`${new URL(page.url()).pathname}/publish`)
  await expect(page.getByText('最新的计分已发布为第5号')).toBeVisible()
})

test('the list of publications says what corrected what, and why', async ({ browser }) => {
  const page = await signIn(browser, 'office', '/publications')
  await expect(page.getByRole('row', { name: /^2025年第4号/ })).toContainText('由2025年第5号取代')
  await page
    .getByRole('row', { name: /^2025年第5号/ })
    .getByRole('link', { name: '更正了什么' })
    .click()
  await expect(page.getByText(/第5次与第4次计分相比/)).toBeVisible()
  const leader = await signIn(browser, 'leader', '/publications')
  await expect(leader.getByRole('row', { name: /^2025年第5号/ })).toContainText('更正2025年第4号')
  await expect(leader.getByRole('link', { name: '更正了什么' })).toHaveCount(0)
})
