import type { ReactNode } from 'react'
import classes from './page-head.module.css'

/** Marks the line that says for whom, when and on what basis: printed pages repeat it. */
export const BASIS = 'data-basis'

/** What this is, for whom and when; one sentence of what it says; actions at the right. */
export function PageHead({
  title,
  context,
  finding,
  actions,
}: {
  title: ReactNode
  context?: ReactNode
  finding?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {context ? (
          <p className={classes.context} {...{ [BASIS]: '' }}>
            {context}
          </p>
        ) : null}
        <h1>{title}</h1>
        {finding ? <p className={classes.finding}>{finding}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  )
}
