import classes from './interval-bar.module.css'

/** An interval on a line between two ends, with its middle as a stroke and the value that nothing differs from dotted; its figures stand beside it. */
export function IntervalBar({
  interval,
  value,
  level,
  ends: [from, to],
}: {
  interval: { lower: number; upper: number } | null
  value: number
  level: number
  ends: readonly [number, number]
}) {
  const at = (x: number) => Math.round(1000 * Math.min(1, Math.max(0, (x - from) / (to - from)))) / 10
  return (
    <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect y="3.5" width="100" height="1" className={classes.track} />
      {interval ? (
        <rect
          x={at(interval.lower)}
          y="2"
          width={Math.max(0.5, at(interval.upper) - at(interval.lower))}
          height="4"
          className={classes.range}
        />
      ) : null}
      <rect x={at(level) - 0.4} y="0" width="0.8" height="8" className={classes.level} />
      <rect x={at(value) - 0.8} y="0.5" width="1.6" height="7" className={classes.value} />
    </svg>
  )
}
