import { Link } from '@/app/_i18n/navigation'
import { type LeagueAddress, writeAddress } from './league-address'
import classes from './toolbar.module.css'
import type { LeagueWords } from './league-words'

/** To the page before and after, and to one with a unit's place; nothing where all rows are there. */
export function TablePages({
  page: { page: at, pages, found },
  address,
  words: { t },
}: {
  page: { page: number; pages: number; found: number }
  address: LeagueAddress
  words: LeagueWords
}) {
  if (pages <= 1) return null
  const to = (page: number) => writeAddress({ ...address, page })
  return (
    <nav aria-label={t('pages')} className={classes.pages}>
      {at > 1 ? (
        <Link href={to(at - 1)} rel="prev" prefetch={false}>
          {t('pagePrevious')}
        </Link>
      ) : null}
      <span>{t('pageOf', { at: String(at), pages: String(pages), found: String(found) })}</span>
      {at < pages ? (
        <Link href={to(at + 1)} rel="next" prefetch={false}>
          {t('pageNext')}
        </Link>
      ) : null}
    </nav>
  )
}
