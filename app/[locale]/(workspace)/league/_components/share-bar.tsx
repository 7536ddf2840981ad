import classes from './share-bar.module.css'

/** A share of the points as a small bar; its figure stands beside it. */
export function ShareBar({ share }: { share: number }) {
  const width = Math.max(0, Math.min(1, share)) * 100
  return (
    <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" className={classes.track} />
      <rect width={Math.round(width * 10) / 10} height="4" className={classes.fill} />
    </svg>
  )
}
