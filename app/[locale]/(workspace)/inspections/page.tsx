import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { periodNames } from '@/app/_components/ui/period-names'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { groupByPeriod, type ListedSheet, ownFirst, standingOf } from './_components/sheet-group'
import { ReadyPanel } from './_components/offline/ready-panel'
import { SheetTable } from './_components/sheet-table'
import classes from './inspections.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inspections')
  return { title: t('title') }
}

/** The county's inspection sheets by period, those under way first: for an inspector their own, the free ones, others'. */
export default async function InspectionsPage() {
  const [{ actor, sheets }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), sheets: await api.sheets.list() })),
    getTranslations('inspections'),
    getLocale(),
  ])
  const fills = actor.role === 'inspector'
  const { open, closed } = groupByPeriod(sheets)
  const named = periodNames(
    sheets.map(({ period }) => period),
    locale,
  )
  const titleOf = (group: readonly ListedSheet[]) => {
    const period = group[0]?.period
    return period ? named(period) : ''
  }
  const current = open.flat()
  const count = (test: (sheet: ListedSheet) => boolean) => String(current.filter(test).length)
  const isFree = (sheet: ListedSheet) => standingOf(sheet) === 'free'
  const finding =
    current.length === 0
      ? t('findingNone')
      : fills
        ? t('findingInspector', {
            mine: count((sheet) => sheet.mine && standingOf(sheet) !== 'waiting'),
            free: count(isFree),
            others: count((sheet) => !sheet.mine && sheet.inspectorId !== null),
          })
        : t('findingOffice', {
            done: count((sheet) => standingOf(sheet) === 'completed'),
            under: count((sheet) => standingOf(sheet) === 'under'),
            free: count(isFree),
          })
  if (sheets.length === 0)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  return (
    <>
      <PageHead context={nameOf(actor.unit, locale)} title={t('title')} finding={finding} />
      {fills ? (
        <Interactive areas={['inspections', 'entry']}>
          <ReadyPanel account={{ id: actor.userId, name: actor.name }} />
        </Interactive>
      ) : null}
      {open.map((group) => (
        <section key={group[0]?.period.id} className={classes.group}>
          <h2>
            {titleOf(group)} <Badge tone="accent">{t('openPeriod')}</Badge>
          </h2>
          <SheetTable sheets={fills ? ownFirst(group) : group} fills={fills} />
        </section>
      ))}
      {closed.length > 0 ? <h2>{t('closedPeriods')}</h2> : null}
      {closed.map((group) => (
        <details key={group[0]?.period.id} className={classes.closed}>
          <summary>
            {titleOf(group)}{' '}
            <span className={classes.count}>
              {t('closedCount', {
                done: String(group.filter((sheet) => sheet.state !== 'open').length),
                all: String(group.length),
              })}
            </span>
          </summary>
          <SheetTable sheets={fills ? ownFirst(group) : group} fills={fills} />
        </details>
      ))}
    </>
  )
}
