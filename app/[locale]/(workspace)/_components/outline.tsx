import classes from './outline.module.css'

const ROWS = 9

/** The outline of a page, in the measures of its head, its choices and its table: nothing jumps when the page arrives. */
export function Outline() {
  return (
    <div className={classes.outline} aria-hidden="true">
      <i className={classes.context} />
      <i className={classes.title} />
      <i className={classes.finding} />
      <i className={classes.choices} />
      <div className={classes.table}>
        {Array.from({ length: ROWS + 1 }, (_, row) => (
          <i key={row} className={classes.row} />
        ))}
      </div>
    </div>
  )
}
