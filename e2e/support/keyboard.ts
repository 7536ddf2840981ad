import { expect, type Page } from '@playwright/test'

/** Somebody who has a keyboard and no mouse: what they can't reach by it they can't use. */
export class Keyboard {
  /** What it costs: keys pressed, Tab among them, and characters written. */
  readonly cost = { keys: 0, tabs: 0, characters: 0 }

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.cost.keys += 1
      await this.page.keyboard.press(key)
    }
  }

  /** Goes on by Tab until something of this name has the focus: as far as can be seen ahead at once, then step by step. */
  async to(name: string, { back = false, most = 60 } = {}): Promise<void> {
    const { ahead } = await this.look(back)
    let left = most
    for (let steps = Math.max(1, ahead.indexOf(name) + 1); left >= steps; steps = 1) {
      if (back) await this.page.keyboard.down('Shift')
      for (let step = 0; step < steps; step += 1) await this.page.keyboard.down('Tab')
      await this.page.keyboard.up('Tab')
      if (back) await this.page.keyboard.up('Shift')
      this.cost.keys += steps
      this.cost.tabs += steps
      left -= steps
      if ((await this.look(back)).here === name) return
    }
    throw new Error(`no “${name}” within ${String(most)} of ${ahead.join(' | ')}`)
  }

  /** Text as an input method or a paste puts it: over what is there. */
  async write(text: string): Promise<void> {
    await this.press('ControlOrMeta+a')
    await this.type(text)
  }

  /** Goes to a field and writes: Tab has marked what stands in it. */
  async fill(name: string, text: string): Promise<void> {
    await this.to(name)
    await this.type(text)
  }

  private async type(text: string): Promise<void> {
    this.cost.characters += text.length
    await this.page.keyboard.insertText(text)
  }

  /** Goes to a choice and, where it says something else, takes one of it by arrows. */
  async choose(name: string, option: string): Promise<void> {
    await this.to(name)
    const { chosen, isNative } = await this.look()
    if (chosen === option) return
    if (isNative) await this.press('Home')
    else {
      await this.press('ArrowDown')
      await expect(this.page.locator('[role=listbox]:visible [role=option]').first()).toBeVisible()
    }
    for (let step = 0; step < 30; step += 1) {
      const { offered } = await this.look()
      if (offered === option) {
        if (!isNative) await this.press('Enter')
        return
      }
      await this.press('ArrowDown')
    }
    throw new Error(`no “${option}” in “${name}”`)
  }

  /** Goes to a tick and sets it. */
  async tick(name: string, wanted = true): Promise<void> {
    await this.to(name)
    if ((await this.look()).isTicked !== wanted) await this.press('Space')
  }

  /** Goes to a button and presses it. */
  async use(name: string, { back = false } = {}): Promise<void> {
    await this.to(name, { back })
    await this.press('Enter')
  }

  /** What has the focus and what it says, in the words that a screen reader would use, and where Tab leads from there. */
  private look(back = false) {
    return this.page.evaluate((isBack) => {
      const words = (element: Element): string => {
        const labels =
          'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
        const text =
          element.getAttribute('aria-label') ?? labels[0]?.innerText ?? (element as HTMLElement).innerText
        return text.replace(/[\s*]+/g, ' ').trim()
      }
      const at = document.activeElement ?? document.body
      const stops = [
        ...(at.closest('[role=dialog]') ?? document).querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex]',
        ),
      ].filter(
        (one) =>
          one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
      )
      const side = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
      const ahead = stops.filter((one) => one !== at && at.compareDocumentPosition(one) & side)
      const chosen = at instanceof HTMLSelectElement ? (at.selectedOptions[0]?.text ?? '') : null
      const active = document.getElementById(at.getAttribute('aria-activedescendant') ?? '')
      return {
        here: at === document.body ? '' : words(at),
        ahead: (isBack ? ahead.reverse() : ahead).map(words),
        isNative: chosen !== null,
        isTicked: at instanceof HTMLInputElement && at.checked,
        /** What a choice says, and which of its options the arrows are at. */
        chosen: chosen ?? (at instanceof HTMLInputElement ? at.value : ''),
        offered: chosen ?? active?.innerText ?? '',
      }
    }, back)
  }
}
