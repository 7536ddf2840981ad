'use client'

import { type RefCallback, useCallback } from 'react'

/**
 * Tells what stands around a sticky bar how high it is (`--bar-height` on its parent), so that fields keep clear of it
 * by their scroll margins whatever the bar says just now. Give the returned function to the bar as its `ref`.
 */
export function useBarHeight(): RefCallback<HTMLElement> {
  return useCallback((bar: HTMLElement | null) => {
    if (!bar) return
    const observer = new ResizeObserver(() =>
      bar.parentElement?.style.setProperty('--bar-height', `${String(bar.offsetHeight)}px`),
    )
    observer.observe(bar)
    return () => observer.disconnect()
  }, [])
}
