import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Teaches what goes here, who fills it and by when. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      {children ? <div className={classes.text}>{children}</div> : null}
    </div>
  )
}
