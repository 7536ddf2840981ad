import type { ReactNode } from 'react'
import classes from './badge.module.css'

/** A state in a word. Colour supports the word, never replaces it. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'due' | 'alert' | 'good'
  children: ReactNode
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  )
}
