'use client'

import { useEffect } from 'react'
import { useRouter } from '@/app/_i18n/navigation'

/** Takes the reader to the panel's heading when it opens, and back to the mark they came from on Escape. */
export function CloseOnEscape({ heading, back, to }: { heading: string; back: string; to: string }) {
  const router = useRouter()
  useEffect(() => {
    document.getElementById(heading)?.focus()
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return
      document.getElementById(back)?.querySelector<HTMLElement>('td a')?.focus()
      router.push(to, { scroll: false })
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [heading, back, to, router])
  return null
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null
