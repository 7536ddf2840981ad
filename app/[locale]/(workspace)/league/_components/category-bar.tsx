import { getFormatter } from 'next-intl/server'
import classes from './category-bar.module.css'

/** A category's marks of its points, with the share as a small bar. */
export async function CategoryBar({
  sum,
  none,
}: {
  sum: { marks: number; points: number } | undefined
  none: string
}) {
  const format = await getFormatter()
  if (!sum || sum.points === 0) return <span title={none}>—</span>
  const share = Math.max(0, Math.min(1, sum.marks / sum.points))
  return (
    <span className={classes.cell}>
      <span className={classes.figures}>
        {format.number(sum.marks, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
        <span className={classes.points}>/{format.number(sum.points)}</span>
      </span>
      <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" className={classes.track} />
        <rect width={share * 100} height="4" className={classes.fill} />
      </svg>
    </span>
  )
}
