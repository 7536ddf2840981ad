import type { KeyboardEvent } from 'react'

/**
 * Enter and the arrows move down and up among the fields with the same `data-column`, and across at the ends of a text,
 * as in a spreadsheet. Fields without one are left alone.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target
  if (!(from instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { column } = from.dataset
  if (column === undefined) return
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-column]')]
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
  // A tick has no text to move in.
  const isTick = from.type === 'checkbox'
  const atStart = from.selectionStart === 0 && from.selectionEnd === 0
  const atEnd = from.selectionStart === from.value.length && from.selectionEnd === from.value.length
  const right = event.key === 'ArrowRight' && (isTick || atEnd || isAllSelected(from))
  const left = event.key === 'ArrowLeft' && (isTick || atStart || isAllSelected(from))
  if (!(down || up || right || left)) return
  const among = down || up ? fields.filter(({ dataset }) => dataset.column === column) : fields
  event.preventDefault()
  among[among.indexOf(from) + (down || right ? 1 : -1)]?.focus()
}

const isAllSelected = (input: HTMLInputElement) =>
  input.selectionStart === 0 && input.selectionEnd === input.value.length
