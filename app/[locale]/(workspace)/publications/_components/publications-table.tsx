import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './publications.module.css'

type Publication = ApiOutput['publications']['list'][number]

/** Everything published, latest first; a superseded one says by which and why. */
export async function PublicationsTable({
  publications,
  all,
  isOffice,
}: {
  publications: readonly Publication[]
  /** Those that are not shown, too: what supersedes what. */
  all: readonly Publication[]
  /** The office can see what a correction corrected, input by input. */
  isOffice: boolean
}) {
  const t = await getTranslations('publications')
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={`${tables.table} ${tables.whole}`}>
        <thead>
          <tr>
            {(['number', 'period', 'when', 'by', 'state', 'document', 'hash'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {publications.map((publication) => (
            <Row key={publication.id} publication={publication} all={all} isOffice={isOffice} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

async function Row({
  publication,
  all,
  isOffice,
}: {
  publication: Publication
  all: readonly Publication[]
  isOffice: boolean
}) {
  const [t, locale, format] = await Promise.all([
    getTranslations('publications'),
    getLocale(),
    getFormatter(),
  ])
  const { plan, period, number, documentHash } = publication
  const later = all.find((candidate) => candidate.supersedesId === publication.id)
  const earlier = all.find((candidate) => candidate.id === publication.supersedesId)
  const said = { year: String(plan.year), number: String(number) }
  const named = (other: Publication) =>
    t('number', { year: String(other.plan.year), number: String(other.number) })
  const several = all.some((other) => other.plan.year === plan.year && other.planId !== publication.planId)
  const view = `/league?${new URLSearchParams({
    year: String(plan.year),
    ...(several ? { plan: plan.code } : {}),
    view: period.code,
  }).toString()}`
  return (
    <tr className={publication.inForce ? undefined : classes.old}>
      <th scope="row" className={tables.nowrap}>
        {named(publication)}
      </th>
      <td className={tables.nowrap}>
        <Link href={publication.inForce ? view : `${view}&run=${publication.runId}`}>
          {nameOf(period, locale)}
        </Link>
        {several ? <div className={tables.soft}>{nameOf(plan, locale)}</div> : null}
      </td>
      <td className={tables.nowrap}>
        {format.dateTime(publication.publishedAt, { dateStyle: 'medium', timeStyle: 'short' })}
      </td>
      <td className={tables.nowrap}>
        {publication.candidate ? (
          <Link
            href={`/publications/candidates/${publication.candidate.id}`}
            aria-label={t('courseLabel', { ...said, by: publication.publishedByName })}
          >
            {publication.publishedByName}
          </Link>
        ) : (
          publication.publishedByName
        )}
      </td>
      <td>
        {publication.inForce ? <Badge tone="good">{t('inForce')}</Badge> : <Badge>{t('superseded')}</Badge>}
        {later ? (
          <span className={classes.why}>
            {t('supersededBy', { number: named(later), reason: later.reason ?? '' })}
          </span>
        ) : null}
        {earlier ? (
          <span className={classes.why}>
            {t('corrects', { number: named(earlier), reason: publication.reason ?? '' })}{' '}
            {isOffice ? (
              <Link
                href={`/periods/${publication.periodId}/runs?from=${earlier.runId}&to=${publication.runId}`}
              >
                {t('compare')}
              </Link>
            ) : null}
          </span>
        ) : null}
        {all
          .filter((other) => publication.corrected.includes(other.id))
          .map((other) => (
            <span key={other.id} className={classes.older}>
              {t('older', { period: nameOf(other.period, locale), number: named(other) })}
            </span>
          ))}
      </td>
      <td>
        <a href={`/api/publications/${publication.id}`} aria-label={t('downloadLabel', said)} download>
          {t('download')}
        </a>
      </td>
      <td>
        <details className={classes.hash}>
          <summary title={documentHash} aria-label={`${documentHash.slice(0, 12)}… ${t('hashLabel', said)}`}>
            <code>{documentHash.slice(0, 12)}…</code>
          </summary>
          <code className={classes.full}>{documentHash}</code>
        </details>
        <Link href={`/publications/${publication.id}`} aria-label={t('proveLabel', said)}>
          {t('prove')}
        </Link>
      </td>
    </tr>
  )
}
