'use client'

import { type FocusEvent, useEffect } from 'react'
import { focusField } from '../focus-field'

/**
 * Remembers, for this tab, which field of a form was worked at, and leads back to it when the form is opened again.
 * Where a keyboard would jump up on a touch screen, the field is only brought into sight. Give the returned function
 * to the form as `onFocus`; fields need an `id`.
 */
export function useKeepPlace(form: string, enabled: boolean): (event: FocusEvent) => void {
  const key = `mingji/place/${form}`
  useEffect(() => {
    if (!enabled) return
    const active = document.activeElement
    // On a slow connection somebody may be at a field before this script is.
    if (active instanceof HTMLInputElement && active.id) storage((kept) => kept.setItem(key, active.id))
    if (active !== document.body || location.hash !== '') return
    const id = storage((kept) => kept.getItem(key))
    if (id === null) return
    if (matchMedia('(pointer: fine)').matches) focusField(id)
    else document.getElementById(id)?.scrollIntoView({ block: 'center' })
  }, [key, enabled])
  return ({ target }) => {
    if (enabled && target.id) storage((kept) => kept.setItem(key, target.id))
  }
}

/** Works on the tab's storage; null where the browser refuses it, which costs no more than the place. */
function storage<T>(work: (kept: Storage) => T): T | null {
  try {
    return work(sessionStorage)
  } catch {
    return null
  }
}
