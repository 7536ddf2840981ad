import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { Profile, Standing } from './profile'

/** What the page says in one sentence; each part leads to its evidence. */
export async function ProfileFinding({ profile, standing }: { profile: Profile; standing: Standing }) {
  const [t, locale] = await Promise.all([getTranslations('townships'), getLocale()])
  const { plan, unit, owed } = profile
  const { summary, view, place, status } = standing
  const league = `/league?year=${String(plan.year)}${profile.asked === null ? '' : `&plan=${encodeURIComponent(profile.asked)}`}&view=${view.is}`
  const link = (words: ReactNode) => <Link href={league}>{words}</Link>
  const said = { view: t(`view.${view.is}`), link }
  const category = (code: string) => {
    const found = plan.categories.find((candidate) => candidate.code === code)
    const name = found ? nameOf(found, locale) : code
    return function Category() {
      return <Link href={`/marks/${view.runId}/${unit.code}?period=${view.periodCode}#${code}`}>{name}</Link>
    }
  }
  const { change } = summary
  const before = standing.before ? t(`before.${standing.before.is}`, { year: standing.before.year }) : ''
  return (
    <>
      {status === 'vetoed'
        ? t.rich('finding.vetoed', said)
        : place.rank === null
          ? t.rich('finding.noRank', said)
          : t.rich('finding.rank', {
              ...said,
              place: String(place.rank),
              ranked: String(place.ranked),
            })}
      {change === null
        ? ''
        : t(`finding.${change > 0 ? 'up' : change < 0 ? 'down' : 'same'}`, {
            places: String(Math.abs(change)),
            before,
          })}
      {summary.best === null ? '' : t.rich('finding.best', { category: category(summary.best) })}
      {summary.worst === null ? '' : t.rich('finding.worst', { category: category(summary.worst) })}
      {summary.judged === 0
        ? t('finding.noTargets')
        : t.rich('finding.targets', {
            met: String(summary.met),
            judged: String(summary.judged),
            link: (words) => <a href="#targets">{words}</a>,
          })}
      {owed === null
        ? ''
        : owed.overdue.length === 0
          ? t('finding.noneOverdue')
          : t.rich('finding.overdue', {
              count: String(owed.overdue.length),
              link: (words) => <a href="#overdue">{words}</a>,
            })}
      {t('end')}
    </>
  )
}
