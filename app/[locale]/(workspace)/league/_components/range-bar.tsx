import classes from './range-bar.module.css'

/** Places from the first to the last as a line, the range of one unit on it, and its own place as a stroke; its figures stand beside it. */
export function RangeBar({
  range: { low, high },
  rank,
  of,
}: {
  range: { low: number; high: number }
  rank: number | null
  of: number
}) {
  const at = (place: number) => Math.round((1000 * place) / of) / 10
  return (
    <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect y="3" width="100" height="2" className={classes.track} />
      <rect x={at(low - 1)} y="1.5" width={at(high - low + 1)} height="5" className={classes.range} />
      {rank === null ? null : (
        <rect x={at(rank - 0.5) - 1} y="0" width="2" height="8" className={classes.own} />
      )}
    </svg>
  )
}
