import { expect, type Page } from '@playwright/test'

/** Somebody who has a keyboard and no mouse: what they can't reach by it they can't use. */
export class Keyboard {
  /** How often Tab was pressed: what it costs to get about. */
  tabs = 0

  constructor(private readonly page: Page) {}

  press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve())

  /** What has the focus, in the words that a screen reader would say. */
  here = (): Promise<string> =>
    this.page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement)) return ''
      const labels = 'labels' in at ? [...((at.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
      const text = at.getAttribute('aria-label') ?? labels[0]?.innerText ?? at.innerText
      return text.replace(/[\s*]+/g, ' ').trim()
    })

  /** Goes on by Tab until something of this name has the focus. */
  async to(name: string, { back = false, most = 60 } = {}): Promise<void> {
    const passed: string[] = []
    for (let step = 0; step < most; step += 1) {
      await this.press(back ? 'Shift+Tab' : 'Tab')
      this.tabs += 1
      const here = await this.here()
      if (here === name) return
      passed.push(here)
    }
    throw new Error(`no “${name}” within ${String(most)} of ${passed.join(' | ')}`)
  }

  /** Text as an input method or a paste puts it: over what is there. */
  async write(text: string): Promise<void> {
    await this.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(text)
  }

  /** Goes to a field and writes. */
  async fill(name: string, text: string): Promise<void> {
    await this.to(name)
    await this.write(text)
  }

  /** Goes to a choice and takes one of it, by arrows. */
  async choose(name: string, option: string): Promise<void> {
    await this.to(name)
    const shown = () =>
      this.page.evaluate(() => {
        const at = document.activeElement
        if (at instanceof HTMLSelectElement) return at.selectedOptions[0]?.text ?? ''
        const active = document.getElementById(at?.getAttribute('aria-activedescendant') ?? '')
        return active?.innerText ?? ''
      })
    const native = await this.page.evaluate(() => document.activeElement instanceof HTMLSelectElement)
    if (native) {
      await this.press('Home')
      for (let step = 0; step < 30; step += 1) {
        if ((await shown()) === option) return
        await this.press('ArrowDown')
      }
    } else {
      await this.press('ArrowDown')
      await expect(this.page.getByRole('option').first()).toBeVisible()
      for (let step = 0; step < 30; step += 1) {
        if ((await shown()) === option) return this.press('Enter')
        await this.press('ArrowDown')
      }
    }
    throw new Error(`no “${option}” in “${name}”`)
  }

  /** Goes to a tick and sets it. */
  async tick(name: string, wanted = true): Promise<void> {
    await this.to(name)
    const is = await this.page.evaluate(
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.checked,
    )
    if (is !== wanted) await this.press('Space')
  }

  /** Goes to a button and presses it. */
  async use(name: string, { back = false } = {}): Promise<void> {
    await this.to(name, { back })
    await this.press('Enter')
  }
}
