'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import classes from './toolbar.module.css'

/** A choice that opens: a disclosure without script; with it, it closes after a choice, on Escape and when left. */
export function Menu({
  label,
  current,
  className,
  children,
}: {
  label: string
  current: string
  className?: string | undefined
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => details.current?.removeAttribute('open')
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return
    close()
    details.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={details}
      className={[classes.menu, className].filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) close()
      }}
    >
      <summary className={classes.summary}>
        <span className={classes.label}>{label}</span> <span className={classes.current}>{current}</span>
      </summary>
      <div className={classes.choices}>{children}</div>
    </details>
  )
}
