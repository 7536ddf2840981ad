'use client'

import { useEffect } from 'react'
import { useRouter } from '@/app/_i18n/navigation'

interface Ways {
  previous: string | null
  next: string | null
  all: string
  close: string
}

/** The keys of somebody who stands before a wall: a presenter's remote sends the same ones. */
export function Keys({ ways }: { ways: Ways }) {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const href = wayOf(event.key, ways)
      if (href) {
        event.preventDefault()
        router.push(href)
      } else if (event.key.toLowerCase() === 'p') window.print()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router, ways])
  return null
}

function wayOf(key: string, { previous, next, all, close }: Ways): string | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return next
    case 'ArrowLeft':
    case 'PageUp':
      return previous
    case 'a':
    case 'A':
      return all
    case 'Escape':
      return close
    default:
      return null
  }
}
