/** What somebody did on a page whose script had not arrived yet. */
export interface Early {
  /** Fields that were changed, in the order of their first change, with what was typed or chosen. */
  fields: Map<Element, string>
  /** The last button that was pressed, or the last form that was sent: pressing twice means it once. */
  act: { button: HTMLButtonElement } | { form: HTMLFormElement; submitter: HTMLElement | null } | null
  /** Takes no more: the page's own script has it from here. */
  end: () => void
}

declare global {
  var early: Early | undefined
}

/**
 * Runs before anything else on a page: notes what is typed, pressed and sent until the page's script is there. Without
 * it a slow line loses them: React begins with what the server sent, and a form without an address would load the
 * page anew. Links, menus and forms with an address work without script and are left alone. What the browser fills in
 * by itself on coming back is not taken: it may be older than the record.
 */
export const EARLY_SCRIPT = `(() => {
  const fields = new Map()
  const typed = ({ target }) => { fields.set(target, target.value) }
  const pressed = ({ target }) => {
    const button = target instanceof Element ? target.closest('button[type=button]') : null
    if (button) early.act = { button }
  }
  const sent = (event) => {
    const form = event.target
    if (form.matches('[action],[role=search],[method=get],[method=dialog]')) return
    event.preventDefault()
    early.act = { form, submitter: event.submitter }
  }
  const heard = { input: typed, change: typed, click: pressed, submit: sent }
  for (const [kind, hear] of Object.entries(heard)) document.addEventListener(kind, hear, true)
  globalThis.early = {
    fields,
    act: null,
    end: () => {
      for (const [kind, hear] of Object.entries(heard)) document.removeEventListener(kind, hear, true)
    },
  }
})()`

/** Does once more, for a script that has just arrived, what was done without it: one thing after another. */
export async function handOver(early: Early): Promise<void> {
  early.end()
  for (const [field, typed] of early.fields) {
    if (field.isConnected) repeatTyping(field, typed)
    await shown()
  }
  const { act } = early
  if (act === null) return
  if ('button' in act) {
    if (act.button.isConnected) act.button.click()
  } else if (act.form.isConnected) act.form.requestSubmit(act.submitter)
}

/** A form's fields may share one state: each has to have been taken in before the next is told of. */
const shown = () => new Promise((resolve) => setTimeout(resolve))

/** React believes that a field holds what the server sent until it hears of a change from there. */
function repeatTyping(field: Element, typed: string): void {
  if (field instanceof HTMLSelectElement) {
    field.value = typed
    field.dispatchEvent(new Event('change', { bubbles: true }))
  } else if (field instanceof HTMLTextAreaElement) retype(field, typed, HTMLTextAreaElement.prototype)
  else if (!(field instanceof HTMLInputElement)) return
  else if (field.type === 'file') field.dispatchEvent(new Event('change', { bubbles: true }))
  else if (field.type === 'checkbox' || field.type === 'radio') {
    if (field.checked === field.defaultChecked) return
    field.checked = field.defaultChecked
    field.click()
  } else retype(field, typed, HTMLInputElement.prototype)
}

function retype(field: HTMLInputElement | HTMLTextAreaElement, typed: string, prototype: object): void {
  if (typed === field.defaultValue) return
  field.value = field.defaultValue
  // Past the field's own setter, by which React would note the value as its own and hear of no change.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, typed)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
