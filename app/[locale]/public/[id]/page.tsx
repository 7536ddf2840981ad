import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/app/_components/ui/page-head'
import { RankTable } from '@/app/_components/ui/rank-table'
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
        <RankTable
          region="table"
          rows={page.rows.map((row) => ({
            ...{ key: row.unit.code, rank: row.rank ?? '—', unit: nameOf(row.unit, locale) },
            ...{ status: row.status, score: row.score, grade: grade(row.grade) },
          }))}
          words={{
            ...{ rank: t('rank'), unit: t('unit'), score: t('score'), grade: graded ? t('grade') : null },
            ...{ vetoed: t('vetoed'), notAssessed: t('notAssessed') },
          }}
        />
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
