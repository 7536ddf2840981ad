'use client'

import { useState } from 'react'

const PREFIX = 'mingji-text:'

function stored(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? ''
  } catch {
    // A browser that keeps nothing: what is typed lives as long as the page.
    return ''
  }
}

/**
 * Words that are typed into a dialog, kept on this device until they are sent: a reload, a sign-out or a slip of the finger loses none. For
 * what is shown on demand only, since the server knows nothing of it. `key` names the person, the thing and the step.
 */
export function useKeptText(key: string): {
  text: string
  /** Whether something is kept of this text. */
  kept: boolean
  set: (text: string) => void
  forget: () => void
} {
  const [text, setText] = useState(() => stored(key))
  const keep = (next: string) => {
    setText(next)
    try {
      if (next === '') localStorage.removeItem(PREFIX + key)
      else localStorage.setItem(PREFIX + key, next)
    } catch {
      // As above.
    }
  }
  return { text, kept: text !== '' && stored(key) === text, set: keep, forget: () => keep('') }
}
