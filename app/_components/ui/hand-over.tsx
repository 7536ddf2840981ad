'use client'

import { useEffect } from 'react'
import { handOver } from './early'

/** Gives the page's script, once it is there, what was typed and pressed before; see `early`. */
export function HandOver() {
  useEffect(() => {
    if (!globalThis.early) return
    void handOver(globalThis.early)
    delete globalThis.early
  }, [])
  return null
}
