import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** What a reader has to know before trusting the page. */
export function Notice({ tone = 'due', children }: { tone?: 'due' | 'alert'; children: ReactNode }) {
  return (
    <p className={classes.notice} data-tone={tone}>
      {children}
    </p>
  )
}
