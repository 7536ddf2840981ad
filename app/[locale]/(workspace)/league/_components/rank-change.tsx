import { getTranslations } from 'next-intl/server'
import classes from './rank-change.module.css'

/**
 * Places gained or lost as a number with its sign, and an arrow that is not part of the text; a link to the table it is
 * compared with, which says the earlier rank on hover and on focus.
 */
export async function RankChange({
  rank,
  before,
  href,
}: {
  rank: number | null
  before: number | null
  href: string | null
}) {
  const t = await getTranslations('league')
  if (rank === null || before === null || href === null)
    return (
      <span className={classes.none} title={t('isNew')}>
        —
      </span>
    )
  const places = before - rank
  const is = places > 0 ? 'up' : places < 0 ? 'down' : 'same'
  const shown = places > 0 ? `+${places}` : places < 0 ? `−${-places}` : '0'
  return (
    <a
      href={href}
      className={classes[is === 'same' ? 'none' : is]}
      data-was={t('was', { before: String(before) })}
      // The name begins with what is seen, so that who speaks to the screen can say it.
      aria-label={`${shown} ${t(is, { places: String(Math.abs(places)), before: String(before) })}`}
    >
      {shown}
    </a>
  )
}
