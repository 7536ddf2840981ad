import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import type { RoundState } from '@/server/domain/inspection/round'
import { RoundTable } from './_components/round-table'
import classes from './_components/rounds.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rounds')
  return { title: t('title') }
}

/** The rounds that the reader may know of, latest year first. */
export default async function RoundsPage() {
  const [{ actor, rounds }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), rounds: await api.rounds.list() })),
    getTranslations('rounds'),
    getLocale(),
  ])
  const forUnit = unitRoles.includes(actor.role)
  const years = [...new Set(rounds.map(({ period }) => period.year))]
  const count = (...states: RoundState[]) =>
    String(rounds.filter(({ state }) => states.includes(state)).length)
  // Rounds of published periods that came with them stay under way in the record; what runs now is in an open period.
  const running = String(
    rounds.filter(({ state, period }) => state === 'under_way' && period.state === 'open').length,
  )
  return (
    <>
      <PageHead
        context={nameOf(actor.unit, locale)}
        title={t('title')}
        finding={
          rounds.length === 0
            ? undefined
            : forUnit
              ? t('findingUnit', { all: String(rounds.length), running })
              : t('finding', { running, drawn: count('drawn'), planned: count('planned') })
        }
        actions={can(actor, 'round.plan') ? <Link href="/rounds/new">{t('plan')}</Link> : undefined}
      />
      <OfTheYear verification={can(actor, 'round.verification')} agreement={can(actor, 'round.agreement')} />
      {rounds.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t(forUnit ? 'emptyUnit' : actor.role === 'office' ? 'emptyOffice' : 'emptyOther')}</p>
        </Empty>
      ) : null}
      {years.map((year, index) => (
        <details key={year} className={classes.year} open={index === 0}>
          <summary>{year}</summary>
          <RoundTable rounds={rounds.filter(({ period }) => period.year === year)} />
        </details>
      ))}
    </>
  )
}

/** What a year's rounds say together. */
function OfTheYear({ verification, agreement }: { verification: boolean; agreement: boolean }) {
  const [t, of] = [useTranslations('rounds'), useTranslations('roundYear')]
  if (!verification && !agreement) return null
  return (
    <nav aria-label={t('ways')} className={classes.ways}>
      {verification ? <Link href="/rounds/verification">{of('verification.title')}</Link> : null}
      {agreement ? <Link href="/rounds/agreement">{of('agreement.title')}</Link> : null}
    </nav>
  )
}
