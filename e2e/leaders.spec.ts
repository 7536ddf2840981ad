import { signIn } from './people'
import { expect, test } from './test'

test('a leader lands on the things to know, goes to their evidence, and shows them on a wall', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader')
  await expect(page).toHaveURL(/\/cockpit$/)
  const things = page.getByTestId('things').getByRole('listitem')
  await expect(things).toHaveCount(5)
  await expect(things.filter({ hasText: '名次' }).first()).toContainText('难分先后')
  await expect(page.getByRole('table', { name: /名次范围/ })).toContainText('第1档')

  await page.getByRole('link', { name: '投影' }).click()
  await expect(page).toHaveURL(/\/projector$/)
  await expect(page.getByRole('navigation')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(things).toHaveCount(1)
  await expect(page.getByText('第1件，共5件')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('第2件，共5件')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/cockpit$/)

  await things.getByRole('link', { name: /整改/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('整改')
})

test('townships are not shown what leaders are told', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.head')
  for (const path of ['/cockpit', '/projector']) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
  }
})
