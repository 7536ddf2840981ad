/** Puts the keyboard where the first field is wrong, and that into the middle of the window, once it is marked. */
export function focusInvalid(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector('[aria-invalid="true"]')
    if (!(wrong instanceof HTMLElement)) return
    wrong.focus({ preventScroll: true })
    wrong.scrollIntoView({ block: 'center' })
  })
}
