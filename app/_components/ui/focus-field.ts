/** Leads to a field by its id: into focus, and into the middle of the window, clear of sticky bars. */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  field.closest('details')?.setAttribute('open', '')
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
}
