'use client'

import { PanelLeft } from 'lucide-react'
import { useState } from 'react'
import { MENU_COOKIE } from './menu-cookie'

/** Folds the menu to its icons, and remembers it: the server draws the next page the same way. */
export function FoldMenu({
  folded: first,
  texts,
}: {
  folded: boolean
  texts: { fold: string; unfold: string }
}) {
  const [folded, setFolded] = useState(first)
  const text = folded ? texts.unfold : texts.fold
  return (
    <button
      type="button"
      data-fold
      aria-pressed={folded}
      aria-label={text}
      title={text}
      onClick={(event) => {
        const next = !folded
        setFolded(next)
        document.cookie = `${MENU_COOKIE}=${next ? 'folded' : ''}; path=/; max-age=31536000; samesite=lax`
        const frame = event.currentTarget.closest<HTMLElement>('[data-frame]')
        if (frame) frame.dataset['frame'] = next ? 'folded' : 'wide'
      }}
    >
      <PanelLeft size={18} strokeWidth={1.75} aria-hidden="true" />
      <span>{text}</span>
    </button>
  )
}
