import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { findingsHref } from '@/app/_components/ui/findings-href'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { VERIFIED } from '@/server/domain/evidence/place'
import { EvidencePanel } from '../../_components/evidence/evidence-panel'
import { DueBadge } from '../_components/due-badge'
import { toneOf } from '../_components/finding'
import { FindingCourse } from '../_components/finding-course'
import { AppealLink } from '../_components/appeal-link'
import { FindingPaper } from '../_components/finding-paper'
import { StepButtons } from '../_components/step-buttons'
import classes from '../_components/rectifications.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rectifications')
  return { title: t('title') }
}

/** One finding: what was found and ordered, its answer with evidence, its course; on paper the order itself. */
export default async function FindingPage({ params }: PageProps<'/[locale]/rectifications/[id]'>) {
  const { id } = await params
  const [{ actor, page }, t, locale, format] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.rectifications.read({ id }) })),
    getTranslations('rectifications'),
    getLocale(),
    getFormatter(),
  ])
  const { finding, indicator, line, actions, age } = page
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const title =
    finding.number === null
      ? t('unordered')
      : t('orderNumber', { year: String(finding.plan.year), number: String(finding.number) })
  const writable = actions.includes('answer')
  const canVerify = actions.includes('verify')
  const facts: [string, React.ReactNode][] = [
    [t('fact.found'), finding.words],
    ...(finding.demand === null ? [] : [[t('fact.demand'), finding.demand] as [string, string]]),
    ...(finding.post === null ? [] : [[t('fact.post'), finding.post] as [string, string]]),
    ...(finding.dueOn === null ? [] : [[t('fact.dueOn'), day(finding.dueOn)] as [string, string]]),
    ...(indicator
      ? [[t('fact.indicator'), `${indicator.code} ${nameOf(indicator, locale)}`] as [string, string]]
      : []),
    ...(line ? [[t('fact.line'), nameOf(line, locale)] as [string, string]] : []),
    ...(finding.period ? [[t('fact.period'), nameOf(finding.period, locale)] as [string, string]] : []),
    [
      t('fact.origin'),
      <>
        {t(`origin.${finding.origin}`)} · {finding.foundByName}
        {finding.lost === null ? null : ` · ${t('lost', { lost: format.number(finding.lost) })}`}
        {finding.sheetId !== null && can(actor, 'sheet.read') ? (
          <>
            {' '}
            <Link href={`/inspections/${finding.sheetId}`}>{t('sheet')}</Link>
          </>
        ) : null}
        {finding.origin === 'integrity' && can(actor, 'integrity.read') ? (
          <>
            {' '}
            <Link href={`/integrity?plan=${finding.planId}&show=all#order-${finding.id}`}>
              {t('question')}
            </Link>
          </>
        ) : null}
      </>,
    ],
    ...(page.appeal
      ? [
          [
            t('fact.appeal'),
            <AppealLink key="appeal" appeal={page.appeal} linked={can(actor, 'appeal.read')} />,
          ] as [string, React.ReactNode],
        ]
      : []),
    ...(finding.orderedAt
      ? [
          [
            t('fact.orderedBy'),
            `${finding.orderedByName ?? ''} · ${format.dateTime(finding.orderedAt, { dateStyle: 'medium' })}`,
          ] as [string, string],
        ]
      : []),
  ]
  return (
    <>
      <div className={classes.screen}>
        <PageHead
          context={
            <>
              <Link href={findingsHref({ plan: finding.planId })}>{t('back')}</Link> ·{' '}
              {nameOf(finding.unit, locale)} · {nameOf(finding.plan, locale)}
            </>
          }
          title={
            <>
              {title} <Badge tone={toneOf[finding.state]}>{t(`state.${finding.state}`)}</Badge>{' '}
              {finding.supervised ? <Badge tone="due">{t('supervised')}</Badge> : null}
            </>
          }
          finding={
            <>
              {age === 0
                ? t('ageToday', { day: day(finding.foundOn) })
                : t('age', { day: day(finding.foundOn), age: String(age) })}
              {page.due ? ' · ' : null}
              <DueBadge due={page.due} />
            </>
          }
        />
        {finding.hidden && finding.state === 'proposed' ? (
          <p className={classes.notice}>{t('hidden')}</p>
        ) : null}
        {page.times > 1 ? (
          <section className={classes.notice}>
            <strong>{t('earlier', { times: String(page.times) })}</strong> {t('earlierHint')}
            <div className={classes.earlier}>
              {page.earlier.map((one) => (
                <Link key={one.id} href={`/rectifications/${one.id}`}>
                  {t('earlierOne', { day: day(one.foundOn) })} ({t(`state.${one.state}`)})
                </Link>
              ))}
            </div>
          </section>
        ) : null}
        <dl className={classes.facts} aria-label={t('facts')}>
          {facts.map(([term, said]) => (
            <div key={term} className={classes.pair}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        {finding.number === null ? null : (
          <section className={classes.evidence} aria-labelledby="evidence">
            <h2 id="evidence">{t('evidence')}</h2>
            <Interactive areas={['evidence', 'entry']}>
              <EvidencePanel
                of={{ subject: 'rectification', subjectId: finding.id }}
                place=""
                name={t('evidenceFor')}
                rule={{ locations: true }}
                writable={writable}
              />
              {canVerify || finding.state === 'verified' || finding.state === 'closed' ? (
                <div className={classes.seen}>
                  <h3>{t('evidenceSeen')}</h3>
                  <EvidencePanel
                    of={{ subject: 'rectification', subjectId: finding.id }}
                    place={VERIFIED}
                    name={t('evidenceSeenFor')}
                    rule={{ locations: true }}
                    writable={canVerify}
                  />
                </div>
              ) : null}
            </Interactive>
          </section>
        )}
        {actions.length > 0 ? (
          <Interactive areas={['rectifications', 'entry']}>
            <StepButtons
              finding={{ id: finding.id, version: finding.version }}
              actions={actions}
              post={page.post}
              today={page.today}
              userId={actor.userId}
            />
          </Interactive>
        ) : null}
        <FindingCourse events={page.events} />
      </div>
      {finding.number === null ? null : <FindingPaper page={page} title={title} />}
    </>
  )
}
