import { focusField } from '@/app/_components/ui/focus-field'

export const lineId = (key: string): string => `line-${key}`
export const reasonId = (key: string): string => `reason-${key}`

/** Leads to what is open in a place: the reason it lacks, else its first empty field or choice, else its first field. */
export function goToLine(key: string, lacksReason: boolean): void {
  const line = document.getElementById(lineId(key))
  if (!line) return
  if (lacksReason && document.getElementById(reasonId(key))) {
    focusField(reasonId(key))
    return
  }
  const fields = [...line.querySelectorAll<HTMLInputElement>('input:not([type=file])')]
  const isOpen = (field: HTMLInputElement) =>
    field.type === 'radio'
      ? !fields.some((other) => other.name === field.name && other.checked)
      : field.value === '' || field.getAttribute('aria-invalid') === 'true'
  const field = fields.find(isOpen) ?? fields[0]
  field?.focus({ preventScroll: true })
  line.scrollIntoView({ block: 'start' })
}

/** The same for a place that may be in another village: once that is shown. */
export function goToCell(key: string, lacksReason: boolean): void {
  requestAnimationFrame(() => requestAnimationFrame(() => goToLine(key, lacksReason)))
}
