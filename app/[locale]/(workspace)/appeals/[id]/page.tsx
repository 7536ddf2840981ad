import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { EvidencePanel } from '../../_components/evidence/evidence-panel'
import { isOfLine, toneOf } from '../_components/appeal'
import { AppealCourse } from '../_components/appeal-course'
import { AppealSteps } from '../_components/appeal-steps'
import { HearAppeal } from '../_components/hear-appeal'
import classes from '../_components/appeals.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals')
  return { title: t('title') }
}

/** One appeal: what it asks and why, its evidence, its course, its decision; for who hears it the effect of each outcome. */
export default async function AppealPage({ params }: PageProps<'/[locale]/appeals/[id]'>) {
  const { id } = await params
  const [{ actor, page }, t, locale, format] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.appeals.read({ id }) })),
    getTranslations('appeals'),
    getLocale(),
    getFormatter(),
  ])
  const { appeal, indicator, item, scoring, actions } = page
  const figure = (marks: number | null | undefined) => (marks == null ? '—' : format.number(marks))
  const named = page.clause ?? item ?? indicator
  const what = [indicator?.code ?? t('about.veto'), named ? nameOf(named, locale) : ''].join(' ')
  const open = appeal.state === 'filed' || appeal.state === 'underReview'
  const hears = can(actor, 'appeal.decide') && open
  const said = (observation: typeof appeal.claim) =>
    scoring ? <ObservationText scoring={scoring} observation={observation} /> : null
  const facts: [string, React.ReactNode][] = [
    [t('fact.about'), `${t(`about.${appeal.about}`)} · ${what}`],
    ...(appeal.veto ? [[t('fact.seen'), appeal.veto.basis] as [string, string]] : []),
    ...(appeal.seen && scoring
      ? ([
          [t('fact.seen'), said(appeal.seen.observation)],
          [t('fact.marks'), `${figure(appeal.seen.marks)}/${figure(appeal.seen.points)}`],
        ] as [string, React.ReactNode][])
      : []),
    [t('fact.claim'), scoring ? said(appeal.claim) : t('lift')],
    [t('fact.words'), appeal.words],
    [
      t('fact.filed'),
      t('filedBy', {
        by: appeal.filedByName,
        at: format.dateTime(appeal.filedAt, { dateStyle: 'medium', timeStyle: 'short' }),
      }),
    ],
    [t('fact.lastDay'), format.dateTime(new Date(appeal.lastDay), { dateStyle: 'medium', timeZone: 'UTC' })],
  ]
  const marks = appeal.outcome?.marks
  // A decision's marks are the indicator's, of the indicator's points, whichever of its lines it is about.
  const ofLine = isOfLine(appeal)
  const told = marks && {
    code: appeal.indicatorCode,
    before: figure(marks.before),
    after: figure(marks.after),
    points: figure(ofLine ? indicator?.points : marks.points),
  }
  const steps = actions.filter((action) => action === 'withdraw' || action === 'review')
  return (
    <>
      {appeal.decision === null ? null : <p className={classes.paperTitle}>{t('print.title')}</p>}
      <PageHead
        context={
          <>
            <Link href="/appeals">{t('back')}</Link> ·{' '}
            {t('context', {
              owner: nameOf(page.owner, locale),
              plan: nameOf(appeal.plan, locale),
              period: nameOf(appeal.period, locale),
            })}
          </>
        }
        title={
          <>
            {nameOf(appeal.unit, locale)}{' '}
            {t('number', { year: String(appeal.plan.year), number: String(appeal.number) })}{' '}
            <Badge tone={toneOf[appeal.state]}>{t(`state.${appeal.state}`)}</Badge>
          </>
        }
        finding={what}
      />
      {page.scoredIt ? <p className={classes.notice}>{t('scoredIt')}</p> : null}
      {appeal.decision !== null && appeal.decidedAt ? (
        <section className={classes.decision} aria-labelledby="decision">
          <h2 id="decision">{t('decision', { state: t(`state.${appeal.state}`) })}</h2>
          <p>{appeal.decision}</p>
          {appeal.outcome?.observation ? (
            <p>
              {t('decided.observation')}: {said(appeal.outcome.observation)}
            </p>
          ) : null}
          {marks && told && scoring ? (
            <p>
              {marks.before === marks.after
                ? t(ofLine ? 'decided.indicatorSame' : 'decided.same', told)
                : t(ofLine ? 'decided.indicator' : 'decided.marks', told)}
            </p>
          ) : null}
          <p className={classes.soft}>
            {t('filedBy', {
              by: appeal.decidedByName ?? '',
              at: format.dateTime(appeal.decidedAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        </section>
      ) : null}
      <dl className={classes.facts} aria-label={t('request')}>
        {facts.map(([term, content]) => (
          <div key={term} className={classes.pair}>
            <dt>{term}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
      <section className={classes.evidence} aria-labelledby="evidence">
        <h2 id="evidence">{t('evidence')}</h2>
        {actions.includes('withdraw') ? <p className={classes.soft}>{t('evidenceOpen')}</p> : null}
        <Interactive areas={['evidence', 'entry']}>
          <EvidencePanel
            of={{ subject: 'appeal', subjectId: appeal.id }}
            place=""
            name={t('evidenceFor')}
            rule={{ locations: true }}
            writable={
              appeal.state === 'filed' && appeal.unit.id === actor.unit.id && can(actor, 'evidence.attach')
            }
          />
        </Interactive>
      </section>
      {steps.length > 0 ? (
        <Interactive areas={['appeals', 'entry']}>
          <AppealSteps appeal={{ id: appeal.id, version: appeal.version }} steps={steps} />
        </Interactive>
      ) : null}
      {hears && !page.scoredIt ? (
        <div className={classes.screen}>
          <Interactive areas={['appeals', 'entry']}>
            <HearAppeal
              appeal={{ id: appeal.id, version: appeal.version }}
              scoring={scoring}
              what={what}
              unitOf={page.unitOf}
              ofIndicator={ofLine ? appeal.indicatorCode : null}
              userId={actor.userId}
              decides={actions.includes('dismissed')}
            />
          </Interactive>
        </div>
      ) : null}
      <AppealCourse events={page.events} />
      <p className={classes.signature}>{t('print.signature')}</p>
    </>
  )
}
