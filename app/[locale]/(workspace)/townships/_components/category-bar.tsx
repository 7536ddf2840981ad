import classes from './category-bar.module.css'
import { placeOn, type Scale } from './share-scale'

const WIDTH = 120
const PAD = 6

/** A share against the county's average, on the scale that all categories have in common, with the best as a diamond. */
export function CategoryBar({
  share,
  average,
  best,
  scale,
  label,
}: {
  share: number
  average: number
  best: number
  scale: Scale
  label: string
}) {
  const at = (each: number) => PAD + WIDTH * placeOn(scale, each)
  return (
    <svg className={classes.bar} viewBox={`0 0 ${String(WIDTH + 2 * PAD)} 16`} role="img" aria-label={label}>
      <line className={classes.track} x1={PAD} x2={PAD + WIDTH} y1={8} y2={8} />
      <line
        className={classes.gap}
        data-is={share < average ? 'below' : 'above'}
        x1={at(average)}
        x2={at(share)}
        y1={8}
        y2={8}
      />
      <path className={classes.best} d={`M${String(at(best))} 4l4 4l-4 4l-4 -4z`} />
      <line className={classes.average} x1={at(average)} x2={at(average)} y1={1} y2={15} />
      <circle className={classes.own} cx={at(share)} cy={8} r={4} />
    </svg>
  )
}

/** What the marks of a bar are, for the words beneath the table. */
export function KeyMark({ is }: { is: 'own' | 'line' | 'dot' }) {
  return (
    <svg className={classes.key} viewBox="0 0 16 16" aria-hidden="true">
      {is === 'own' ? <circle className={classes.own} cx={8} cy={8} r={4} /> : null}
      {is === 'line' ? <line className={classes.average} x1={8} x2={8} y1={1} y2={15} /> : null}
      {is === 'dot' ? <path className={classes.best} d="M8 4l4 4l-4 4l-4 -4z" /> : null}
    </svg>
  )
}
