import { focusField } from '@/app/_components/ui/focus-field'

export const lineId = (code: string): string => `line-${code}`
export const reasonId = (code: string): string => `reason-${code}`

/** Leads to what is open in a line: the reason it lacks, else its first empty field or choice, else its first field. */
export function goToLine(code: string, lacksReason: boolean): void {
  const line = document.getElementById(lineId(code))
  if (!line) return
  if (lacksReason && document.getElementById(reasonId(code))) {
    focusField(reasonId(code))
    return
  }
  const fields = [...line.querySelectorAll('input')]
  const isOpen = (field: HTMLInputElement) =>
    field.type === 'radio'
      ? !fields.some((other) => other.name === field.name && other.checked)
      : field.value === '' || field.getAttribute('aria-invalid') === 'true'
  const field = fields.find(isOpen) ?? fields[0]
  field?.focus({ preventScroll: true })
  line.scrollIntoView({ block: 'start' })
}
