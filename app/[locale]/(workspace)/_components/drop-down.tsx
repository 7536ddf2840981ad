'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { usePathname } from '@/app/_i18n/navigation'

/** A disclosure that works before any script, and closes by itself once it is there: by Escape, outside, and on leaving. */
export function DropDown({
  className,
  summary,
  label,
  children,
}: {
  className?: string | undefined
  summary: ReactNode
  label?: string
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const path = usePathname()
  useEffect(() => {
    details.current?.removeAttribute('open')
  }, [path])
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const own = details.current
      if (own?.open && event.target instanceof Node && !own.contains(event.target)) own.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      const own = details.current
      if (event.key !== 'Escape' || !own?.open) return
      own.open = false
      own.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return (
    <details ref={details} className={className}>
      <summary aria-label={label}>{summary}</summary>
      {children}
    </details>
  )
}
