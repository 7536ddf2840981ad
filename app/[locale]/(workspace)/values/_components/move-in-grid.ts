import type { KeyboardEvent } from 'react'

/** Enter and the arrows move down and up a column, and across at the ends of a text, as in a spreadsheet. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target
  if (!(from instanceof HTMLInputElement) || event.nativeEvent.isComposing) return
  const { indicator, row, field } = from.dataset
  if (indicator === undefined || row === undefined || field === undefined) return
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-row]')]
  const place = (inRow: number, ofField: string) =>
    fields.find(
      ({ dataset }) =>
        dataset.indicator === indicator && dataset.row === String(inRow) && dataset.field === ofField,
    )
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey)
  const atStart = from.selectionStart === 0 && from.selectionEnd === 0
  const atEnd = from.selectionStart === from.value.length && from.selectionEnd === from.value.length
  const sideways =
    (event.key === 'ArrowRight' && (atEnd || isAllSelected(from))) ||
    (event.key === 'ArrowLeft' && (atStart || isAllSelected(from)))
  let to: HTMLInputElement | undefined
  if (down) to = place(Number(row) + 1, field)
  else if (up) to = place(Number(row) - 1, field)
  else if (sideways) to = fields[fields.indexOf(from) + (event.key === 'ArrowRight' ? 1 : -1)]
  if (down || up) event.preventDefault()
  if (!to) return
  event.preventDefault()
  to.focus()
}

const isAllSelected = (input: HTMLInputElement) =>
  input.selectionStart === 0 && input.selectionEnd === input.value.length
