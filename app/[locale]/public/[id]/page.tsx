import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import { PageHead } from '@/app/_components/ui/page-head'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { PublicFrame } from '../_components/frame'
import { PublicIndicators } from '../_components/public-indicators'
import classes from '../_components/public.module.css'

const GRADES = ['excellent', 'good', 'pass', 'fail'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publicity')
  return { title: t('title') }
}

/** A publication that its office has opened: the table, the method, aggregate counts. Read without an account. */
export default async function PublicPage({ params }: PageProps<'/[locale]/public/[id]'>) {
  const { id } = await params
  const [page, t, locale, format] = await Promise.all([
    ask((api) => api.publications.public({ id })),
    getTranslations('publicity'),
    getLocale(),
    getFormatter(),
  ])
  const { plan, successor } = page
  const categories = page.tieBreak
    .map((code) => page.categories.find((one) => one.code === code))
    .flatMap((one) => (one ? [nameOf(one, locale)] : []))
    .join(locale === 'en' ? ', ' : '、')
  const grade = (code: string | null) => {
    const known = GRADES.find((one) => one === code)
    return known ? t(`grades.${known}`) : (code ?? '')
  }
  const graded = page.rows.some((row) => row.grade !== null)
  return (
    <PublicFrame path={`/public/${id}`}>
      <PageHead
        context={t('context', {
          owner: nameOf(page.owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
          year: String(plan.year),
          number: String(page.number),
          date: format.dateTime(page.publishedAt, { dateStyle: 'medium' }),
        })}
        title={t('heading', { period: nameOf(page.period, locale) })}
        finding={t('finding')}
      />
      {successor ? (
        <p className={classes.notice}>
          {t('superseded', { number: String(successor.number) })}{' '}
          {successor.id === null ? null : <Link href={`/public/${successor.id}`}>{t('supersededLink')}</Link>}
        </p>
      ) : null}
      <section className={classes.section} aria-labelledby="table">
        <h2 id="table">{t('table')}</h2>
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="table">
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col" className={tables.number}>
                  {t('rank')}
                </th>
                <th scope="col">{t('unit')}</th>
                <th scope="col" className={tables.number}>
                  {t('score')}
                </th>
                {graded ? <th scope="col">{t('grade')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <tr key={row.unit.code}>
                  <td className={tables.number}>{row.rank ?? '—'}</td>
                  <th scope="row">
                    {nameOf(row.unit, locale)}{' '}
                    {row.status === 'vetoed' ? <Badge tone="alert">{t('vetoed')}</Badge> : null}
                    {row.status === 'notAssessed' ? <Badge>{t('notAssessed')}</Badge> : null}
                  </th>
                  <td className={tables.number}>{row.score === null ? '—' : fixed(row.score)}</td>
                  {graded ? <td>{grade(row.grade)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={classes.section} aria-labelledby="method">
        <h2 id="method">{t('method')}</h2>
        <p>
          {categories === '' ? t('methodPlain') : t('methodText', { categories })}{' '}
          {t('methodEngine', { engine: page.engine })}
        </p>
      </section>
      <PublicIndicators page={page} />
      <section className={classes.section} aria-labelledby="proof">
        <h2 id="proof">{t('proof')}</h2>
        <dl className={classes.facts}>
          <dt>{t('root')}</dt>
          <dd>
            <code>{page.root}</code>
          </dd>
          <dt>{t('hash')}</dt>
          <dd>
            <code>{page.documentHash}</code>
          </dd>
        </dl>
      </section>
    </PublicFrame>
  )
}
