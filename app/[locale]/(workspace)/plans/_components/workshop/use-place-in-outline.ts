'use client'

import { type KeyboardEvent, useRef, useState } from 'react'

/** Where the tab key stops in the contents: at what is open, or where arrows have led since. Arrows, Home and End move. */
export function usePlaceInOutline(selected: string) {
  const nav = useRef<HTMLElement>(null)
  const [place, setPlace] = useState({ selected, at: selected })
  const stop = place.selected === selected ? place.at : selected
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const entries = [...(nav.current?.querySelectorAll<HTMLElement>('[data-outline]') ?? [])]
    const now = entries.findIndex((entry) => entry === event.target)
    if (now < 0) return
    event.preventDefault()
    entries[Math.min(Math.max(now + step, 0), entries.length - 1)]?.focus()
  }
  return { nav, stop, onKeyDown, put: (at: string) => setPlace({ selected, at }) }
}
