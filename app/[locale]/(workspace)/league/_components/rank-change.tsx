import { getTranslations } from 'next-intl/server'
import classes from './rank-change.module.css'

/** Places gained or lost, with sign and arrow; the earlier rank on hover and for screen readers. */
export async function RankChange({ rank, before }: { rank: number | null; before: number | null }) {
  const t = await getTranslations('league')
  if (rank === null || before === null)
    return (
      <span className={classes.none} title={t('isNew')}>
        —
      </span>
    )
  const places = before - rank
  if (places === 0)
    return (
      <span className={classes.none} title={t('same')}>
        0
      </span>
    )
  const words = t(places > 0 ? 'up' : 'down', { places: String(Math.abs(places)), before: String(before) })
  return (
    <span className={places > 0 ? classes.up : classes.down} title={words}>
      <span aria-hidden="true">
        {places > 0 ? '▲' : '▼'} {Math.abs(places)}
      </span>
      <span className={classes.words}>{words}</span>
    </span>
  )
}
