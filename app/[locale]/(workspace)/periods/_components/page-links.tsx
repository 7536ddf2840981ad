import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import classes from './progress.module.css'

/** To the page before and after; nothing where there is one only. */
export async function PageLinks({
  page: { at, pages, found },
  href,
}: {
  page: { at: number; pages: number; found: number }
  href: (page: number) => string
}) {
  const t = await getTranslations('periods')
  if (pages === 1) return null
  return (
    <p className={classes.pages}>
      {at > 1 ? <Link href={href(at - 1)}>{t('board.previous')}</Link> : null}
      <span>{t('board.pages', { at: String(at), pages: String(pages), found: String(found) })}</span>
      {at < pages ? <Link href={href(at + 1)}>{t('board.next')}</Link> : null}
    </p>
  )
}
