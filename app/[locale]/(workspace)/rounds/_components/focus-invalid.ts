/** Puts the keyboard where the first field is wrong, once it is marked. */
export function focusInvalid(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector('[aria-invalid="true"]')
    if (wrong instanceof HTMLElement) wrong.focus()
  })
}
