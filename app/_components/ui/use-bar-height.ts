'use client'

import { type RefCallback, useCallback } from 'react'

/**
 * Tells the page how high a sticky bar stands (`--bar-height` on the root element), so that fields keep clear of it by
 * their scroll margins whatever the bar says just now. Give the returned function to the bar as its `ref`.
 */
export function useBarHeight(): RefCallback<HTMLElement> {
  return useCallback((bar: HTMLElement | null) => {
    if (!bar) return
    const root = document.documentElement
    const observer = new ResizeObserver(() =>
      root.style.setProperty('--bar-height', `${String(bar.offsetHeight)}px`),
    )
    observer.observe(bar)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--bar-height')
    }
  }, [])
}
