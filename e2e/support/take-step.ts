import type { Page } from '@playwright/test'
import { expect } from './test'

/** Presses a button of the page and fills the dialog that it opens. */
export async function takeStep(
  page: Page,
  button: string,
  words: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  if (words) await dialog.locator('textarea').first().fill(words)
  await fill?.(dialog)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}
