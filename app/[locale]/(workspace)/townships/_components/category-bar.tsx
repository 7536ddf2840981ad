import classes from './category-bar.module.css'

const WIDTH = 120
const clamp = (share: number) => WIDTH * Math.max(0, Math.min(1, share))

/** A share as a bar, with the county's average as a line and its best as a diamond. */
export function CategoryBar({
  share,
  average,
  best,
  label,
}: {
  share: number
  average: number
  best: number
  label: string
}) {
  const at = 4 + clamp(best)
  return (
    <svg className={classes.bar} viewBox={`0 0 ${String(WIDTH + 8)} 14`} role="img" aria-label={label}>
      <rect className={classes.track} x={4} y={3} width={WIDTH} height={8} />
      <rect className={classes.fill} x={4} y={3} width={clamp(share)} height={8} />
      <path className={classes.best} d={`M${String(at)} 3l4 4l-4 4l-4 -4z`} />
      <line className={classes.average} x1={4 + clamp(average)} x2={4 + clamp(average)} y1={0} y2={14} />
    </svg>
  )
}

/** What the pieces of a bar are, for the words beneath the table. */
export function KeyMark({ is }: { is: 'bar' | 'line' | 'dot' }) {
  return (
    <svg className={classes.key} viewBox="0 0 14 14" aria-hidden="true">
      {is === 'bar' ? <rect className={classes.fill} x={0} y={3} width={14} height={8} /> : null}
      {is === 'line' ? <line className={classes.average} x1={7} x2={7} y1={0} y2={14} /> : null}
      {is === 'dot' ? <path className={classes.best} d="M7 3l4 4l-4 4l-4 -4z" /> : null}
    </svg>
  )
}
