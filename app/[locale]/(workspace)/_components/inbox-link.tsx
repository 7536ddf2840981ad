import { Inbox } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import hidden from '@/app/_components/ui/hidden.module.css'
import classes from './inbox-link.module.css'

/** How much waits, on every page; the way to all of it. */
export async function InboxLink({ waits: { count, late } }: { waits: { count: number; late: number } }) {
  const t = await getTranslations('inbox')
  const said = count === 0 ? t('frameNone') : t('frame', { count: String(count) })
  return (
    <nav aria-label={t('title')}>
      <Link href="/inbox" className={classes.link} title={said}>
        <Inbox size={18} strokeWidth={1.75} aria-hidden="true" />
        <span className={classes.word} aria-hidden="true">
          {t('title')}
        </span>
        {count === 0 ? null : (
          <span className={classes.count} data-late={late > 0 || undefined} aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        )}
        <span className={hidden.hidden}>{said}</span>
      </Link>
    </nav>
  )
}
