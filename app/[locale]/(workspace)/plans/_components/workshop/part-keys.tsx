'use client'

import { useEffect } from 'react'
import { useDraftWork } from './draft-context'
import { partOrder } from './part-order'
import { useAdd } from './use-add'

/**
 * The keys that lead from part to part: Alt+N one more of what is open, Alt+I an indicator of the category that is open,
 * Alt+PageUp and Alt+PageDown what stands before and after. Not while a dialog asks something.
 */
export function PartKeys({
  selected,
  onSelect,
}: {
  selected: string
  onSelect: (key: string, field: string | null) => void
}) {
  const { parts, writable } = useDraftWork()
  const { another, addIndicator, categoryAt } = useAdd(onSelect)
  useEffect(() => {
    const step = (by: -1 | 1) => {
      const order = partOrder(parts)
      const next = order[order.indexOf(selected) + by]
      if (next !== undefined) onSelect(next, 'name')
    }
    const listen = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('[role=dialog]')) return
      // By its place on the keyboard: with a Chinese input method the key itself has no letter.
      switch (event.code) {
        case 'PageUp':
          step(-1)
          break
        case 'PageDown':
          step(1)
          break
        case 'KeyN':
          if (writable) another(selected)
          break
        case 'KeyI': {
          const category = categoryAt(selected)
          if (writable && category !== undefined) addIndicator(category)
          break
        }
        default:
          return
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
  return null
}
