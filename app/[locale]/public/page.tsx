import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { PublicFrame } from './_components/frame'
import classes from './_components/public.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publicity')
  return { title: t('title') }
}

/** What offices have opened to everybody; nothing, where none has. */
export default async function PublicList() {
  const [listed, t, locale, format] = await Promise.all([
    ask((api) => api.publications.listPublic()),
    getTranslations('publicity'),
    getLocale(),
    getFormatter(),
  ])
  return (
    <PublicFrame path="/public">
      <PageHead title={t('list')} finding={listed.length === 0 ? t('listNone') : undefined} />
      <ul className={classes.list}>
        {listed.map(({ id, plan, period, publishedAt }) => (
          <li key={id}>
            <Link href={`/public/${id}`} prefetch={false}>
              {t('listItem', {
                year: String(plan.year),
                plan: nameOf(plan, locale),
                period: nameOf(period, locale),
              })}
            </Link>{' '}
            <span className={classes.soft}>{format.dateTime(publishedAt, { dateStyle: 'medium' })}</span>
          </li>
        ))}
      </ul>
    </PublicFrame>
  )
}
