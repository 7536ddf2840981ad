import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

/** What of it can be taken home before it is published: what the reader sees, marked as not published. */
export async function CandidateFiles({ page }: { page: CandidatePage }) {
  const [t, locale] = await Promise.all([getTranslations('proceedings'), getLocale()])
  const { candidate, own, view } = page
  const isAll = view === 'all'
  const hasOwn = own?.marks != null
  if (!isAll && !hasOwn) return null
  const at = (format: string) =>
    `/api/publications/candidates/${candidate.id}?format=${format}&lang=${locale}`
  return (
    <section className={classes.section} aria-labelledby="files">
      <h2 id="files">{t('file.title')}</h2>
      <p className={classes.soft}>{t('file.text')}</p>
      <p className={classes.files}>
        <a href={at('xlsx')} download>
          {t(isAll ? (hasOwn ? 'file.table' : 'file.all') : 'file.own')}
        </a>
        {isAll ? (
          <>
            <a href={at('json')} download>
              {t('file.document')}
            </a>
            <Link href="/publications/verify">{t('file.verify')}</Link>
          </>
        ) : null}
      </p>
    </section>
  )
}
