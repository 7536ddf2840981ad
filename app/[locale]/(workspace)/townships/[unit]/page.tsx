import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { profileHref } from '@/app/_components/ui/profile-href'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import { CategorySection } from '../_components/category-section'
import { Facts } from '../_components/facts'
import { GapSection } from '../_components/gap-section'
import { OverdueSection } from '../_components/overdue-section'
import { ProfileFinding } from '../_components/profile-finding'
import classes from '../_components/profile.module.css'
import { ProfileWays } from '../_components/profile-ways'
import { RankSection } from '../_components/rank-section'
import { UnitLine } from '../_components/unit-line'
import { TargetSection } from '../_components/target-section'

type Props = PageProps<'/[locale]/townships/[unit]'>

async function read({ params, searchParams }: Props) {
  const [{ unit }, query] = await Promise.all([params, searchParams])
  const { year, plan } = query
  return ask(async (api) => ({
    actor: await api.account.read(),
    profile: await api.townships.read({
      unit: decodeURIComponent(unit),
      year: typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : undefined,
      plan: typeof plan === 'string' && plan !== '' ? plan.slice(0, 100) : undefined,
    }),
  }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [
    {
      profile: { unit, plan },
    },
    t,
    locale,
  ] = await Promise.all([read(props), getTranslations('townships'), getLocale()])
  return { title: t('title', { unit: nameOf(unit, locale), year: String(plan.year) }) }
}

/** One township on one page, on screen and on paper. */
export default async function TownshipPage(props: Props) {
  const [{ actor, profile }, t, tr, locale, format] = await Promise.all([
    read(props),
    getTranslations('townships'),
    getTranslations('raise'),
    getLocale(),
    getFormatter(),
  ])
  const { plan, unit, order, standing, owed, asked } = profile
  const inPlan = asked === null ? '' : `&plan=${encodeURIComponent(asked)}`
  const at = order.findIndex((each) => each.code === unit.code)
  const neighbours = [
    { to: order[at - 1], say: 'previous' as const },
    { to: order[at + 1], say: 'next' as const },
  ]
  const group = (['street', 'town', 'township', 'park'] as const).find((code) => code === unit.group)
  const said = {
    owner: nameOf(plan.owner, locale),
    plan: nameOf(plan, locale),
    version: String(plan.version),
  }
  // Of the year at hand only; a township's own only.
  const raisable =
    standing !== null &&
    profile.years[0]?.year === plan.year &&
    can(actor, 'raise.read') &&
    (actor.unit.id === unit.id || !unitRoles.includes(actor.role))
  return (
    <>
      <PageHead
        context={
          <>
            {group ? t('context', { ...said, group: t(`group.${group}`) }) : t('contextNoGroup', said)}
            {standing
              ? ` · ${t('asOf', {
                  period: nameOf(standing.publication.period, locale),
                  number: String(standing.publication.number),
                  date: format.dateTime(standing.publication.publishedAt, { dateStyle: 'medium' }),
                  by: standing.publication.publishedByName,
                })}`
              : ''}
          </>
        }
        title={t('title', { unit: nameOf(unit, locale), year: String(plan.year) })}
        finding={standing ? <ProfileFinding profile={profile} standing={standing} /> : null}
        actions={
          <>
            {neighbours.map(({ to, say }) =>
              to ? (
                <Link key={say} href={profileHref(to.code, plan.year, asked)}>
                  {t(say, { unit: nameOf(to, locale) })}
                </Link>
              ) : null,
            )}
            {standing ? (
              <>
                <Link href={`/marks/${standing.view.runId}/${unit.code}?period=${standing.view.periodCode}`}>
                  {t('marks')}
                </Link>
                <Link href={`/trends?unit=${unit.code}${inPlan}`}>{t('trends')}</Link>
                <Link href={`/league?year=${String(plan.year)}${inPlan}&view=${standing.view.is}`}>
                  {t('league')}
                </Link>
              </>
            ) : null}
            {raisable ? <Link href={`/marks/raise?unit=${unit.code}${inPlan}`}>{tr('link')}</Link> : null}
            {can(actor, 'rectification.record') || actor.unit.id === unit.id ? (
              <Link href={`/rectifications?unit=${unit.code}`}>{t('rectifications')}</Link>
            ) : null}
            {can(actor, 'appeal.file') && actor.unit.id === unit.id ? (
              <Link href="/appeals">{t('appeals')}</Link>
            ) : null}
          </>
        }
      />
      <ProfileWays profile={profile} />
      <UnitLine profile={profile} />
      <div className={classes.page}>
        {standing ? (
          <>
            <div className={classes.wide}>
              <Facts profile={profile} standing={standing} />
            </div>
            <div className={classes.column}>
              <RankSection profile={profile} />
              <GapSection profile={profile} standing={standing} is="strong" />
              <GapSection profile={profile} standing={standing} is="weak" />
              <p className={classes.note}>{t('gaps.note')}</p>
            </div>
            <div className={classes.column}>
              <CategorySection profile={profile} standing={standing} />
              <TargetSection profile={profile} standing={standing} />
              {owed ? <OverdueSection owed={owed} /> : null}
            </div>
          </>
        ) : (
          <div className={classes.wide}>
            <Empty title={t('empty', { year: String(plan.year) })}>
              <p>{t('emptyText', { unit: nameOf(unit, locale) })}</p>
            </Empty>
          </div>
        )}
        {owed && !standing ? <OverdueSection owed={owed} /> : null}
      </div>
    </>
  )
}
