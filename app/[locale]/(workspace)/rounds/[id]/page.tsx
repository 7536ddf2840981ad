import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PaperLinks } from '@/app/_components/papers/paper-links'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { startedStates } from '@/server/domain/inspection/round'
import { unitRoles } from '@/server/domain/access/roles'
import { Assignment } from '../_components/assignment'
import { DrawList } from '../_components/draw-list'
import { roundName } from '../_components/round-name'
import { RoundSteps } from '../_components/round-steps'
import classes from '../_components/rounds.module.css'
import { stateShown, tones } from '../_components/tones'

export async function generateMetadata({ params }: PageProps<'/[locale]/rounds/[id]'>): Promise<Metadata> {
  const { id } = await params
  const [round, locale] = await Promise.all([ask((api) => api.rounds.read({ id })), getLocale()])
  return { title: roundName(round, locale) }
}

/** One round: what comes next, who goes where, its plan, its draws. A unit sees its own sheet's row and the whole draw. */
export default async function RoundPage({ params }: PageProps<'/[locale]/rounds/[id]'>) {
  const { id } = await params
  const [{ actor, round }, t, kinds, locale, format] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), round: await api.rounds.read({ id }) })),
    getTranslations('rounds'),
    getTranslations('inspections.kinds'),
    getLocale(),
    getFormatter(),
  ])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const forUnit = unitRoles.includes(actor.role)
  const last = round.draws.at(-1)
  const changed = round.seal?.changed ?? []
  const isVoid = changed.length > 0
  const drawn = !last ? 'none' : last.outcome ? 'drawn' : isVoid ? 'void' : 'committed'
  const done = round.sheets.filter(({ state }) => state !== 'open').length
  const counts = {
    inspectors: String(round.inspectors),
    villages: String(round.villages),
    households: String(round.households),
  }
  const finding = () => {
    if (round.standing) return t('next.standing')
    switch (round.state) {
      case 'planned':
        if (round.inspectors === 0 && round.villages === 0) return t('next.nothing')
        if (!last || last.outcome) return t('next.planned')
        if (isVoid)
          return t('next.sealVoid', {
            parts: changed.map((part) => t(`page.frameParts.${part}`)).join(t('joiner')),
          })
        return last.mine ? t('next.committedByMe') : t('next.committed', { by: last.committedByName })
      case 'drawn':
        return t('next.drawn', { from: day(round.startsOn) })
      case 'under_way':
        return forUnit
          ? undefined
          : t('next.under_way', { done: String(done), all: String(round.sheets.length) })
      case 'cancelled':
        return t('next.cancelled', {
          by: round.cancelledByName ?? '',
          reason: round.cancelledReason ?? '',
        })
      default:
        return t(`next.${round.state}`)
    }
  }
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/rounds">{t('title')}</Link> · {nameOf(round.period, locale)} · {kinds(round.kind)} ·{' '}
            {t('dayRange', { from: day(round.startsOn), to: day(round.endsOn) })}
          </>
        }
        title={
          <>
            {roundName(round, locale)}{' '}
            <Badge tone={tones[stateShown(round)]}>{t(`states.${stateShown(round)}`)}</Badge>
          </>
        }
        finding={finding()}
        actions={
          <>
            {can(actor, 'round.report') && startedStates.some((started) => started === round.state) ? (
              <PaperLinks href={`/api/rounds/${round.id}/report`} what="downloadRound" />
            ) : null}
            <Interactive areas={['rounds', 'entry']}>
              <RoundSteps round={round} drawn={drawn} />
            </Interactive>
          </>
        }
      />
      <section className={classes.section}>
        <h2>{t('page.assignment')}</h2>
        {round.sheets.length === 0 || (!round.standing && round.state === 'planned') ? (
          <p className={classes.soft}>{t('page.notDrawn')}</p>
        ) : (
          <Interactive areas={['rounds', 'entry', 'inspections']}>
            <Assignment round={round} opens={can(actor, 'sheet.read') && round.state !== 'cancelled'} />
          </Interactive>
        )}
      </section>
      {round.standing ? null : (
        <>
          <section className={classes.section}>
            <h2>{t('page.draws')}</h2>
            <DrawList round={round} />
          </section>
          <section className={classes.section}>
            <h2>{t('page.plan')}</h2>
            <dl className={classes.facts}>
              <dt>{t('units')}</dt>
              <dd>{round.units.map((unit) => nameOf(unit, locale)).join(t('joiner'))}</dd>
              <dt>{t('drawing')}</dt>
              <dd>
                {[
                  round.inspectors === 0
                    ? t('page.whoeverComes')
                    : round.villages === 0
                      ? t('page.wantedWhole', counts)
                      : t('page.wanted', counts),
                  ...(round.scheme && round.inspectors > 0
                    ? [t('page.pool', { count: String(round.scheme.pool.length) })]
                    : []),
                ].join(' · ')}
              </dd>
              <dt>{t('form.lines')}</dt>
              <dd>{round.lines.map((line) => nameOf(line, locale)).join(t('joiner'))}</dd>
              <dt>{t('page.marks')}</dt>
              <dd>
                {[
                  t(round.counts ? 'counting' : 'notCounting'),
                  ...(round.checks
                    ? [t('backCheckOf', { name: round.checks.name || kinds(round.checks.kind) })]
                    : []),
                ].join(' · ')}
              </dd>
              {round.plannedAt ? (
                <>
                  <dt>{t('page.planned')}</dt>
                  <dd>
                    {t('record.byAt', {
                      by: round.plannedByName ?? '',
                      at: format.dateTime(round.plannedAt, { dateStyle: 'medium', timeStyle: 'short' }),
                    })}
                  </dd>
                </>
              ) : null}
            </dl>
          </section>
        </>
      )}
    </>
  )
}
