'use client'

import { useEffect } from 'react'

/**
 * What stands at the head and foot of every printed page, beside its number: what this is, and on what basis. The page
 * margins (see theme.css) take their words from the document's root.
 */
export function Printed({ title, basis }: { title: string; basis: string }) {
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--print-title', JSON.stringify(title))
    style.setProperty('--print-basis', JSON.stringify(basis))
    return () => {
      style.removeProperty('--print-title')
      style.removeProperty('--print-basis')
    }
  }, [title, basis])
  return null
}
