import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Teaches what goes here, who fills it and by when. `whole` where it is all there is on the page. */
export function Empty({
  title,
  whole = false,
  children,
}: {
  title: ReactNode
  whole?: boolean
  children?: ReactNode
}) {
  const Heading = whole ? 'h1' : 'h2'
  return (
    <div className={classes.empty}>
      <Heading>{title}</Heading>
      {children ? <div className={classes.text}>{children}</div> : null}
    </div>
  )
}
