'use client'

import { useCallback, useEffect, useRef } from 'react'

/** Says which field is to be focused as soon as it is there: a row that was added takes the typing at once. */
export function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const place = wanted.current === null ? null : document.getElementById(wanted.current)
    if (place === null) return
    wanted.current = null
    place.focus()
  })
  return useCallback((id: string) => {
    wanted.current = id
  }, [])
}
