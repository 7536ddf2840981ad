'use client'

import { useEffect } from 'react'

/** Ctrl+S (⌘S) saves the form now instead of the page as a file. */
export function useSaveKey(save: () => Promise<void>, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      void save()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [save, enabled])
}
