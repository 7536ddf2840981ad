import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { isOpenCandidate } from '@/server/domain/publication/candidate'
import { Robustness } from '../../../_components/robustness/robustness'
import { toneOf } from '../../_components/candidate'
import { CandidateBlocks } from '../../_components/candidate-blocks'
import { CandidateCourse } from '../../_components/candidate-course'
import { CandidateFiles } from '../../_components/candidate-files'
import { CandidateFinding } from '../../_components/candidate-finding'
import { CandidateEvents, CandidateFacts, UnitStandings } from '../../_components/candidate-record'
import { CandidateSteps } from '../../_components/candidate-steps'
import { CandidateTable } from '../../_components/candidate-table'
import { Objections } from '../../_components/objections'
import { OwnMarks } from '../../_components/own-marks'
import { OwnWords } from '../../_components/own-words'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('proceedings')
  return { title: t('pageTitle') }
}

/** Results on their way to being published: what the reader may see of them, say to them and do with them. */
export default async function CandidatePage({ params }: PageProps<'/[locale]/publications/candidates/[id]'>) {
  const { id } = await params
  const [{ actor, page, rows }, t, tr, locale, format] = await Promise.all([
    ask(async (api) => {
      const read = await api.candidates.read({ id })
      const { runId, period } = read.candidate
      const league = read.view === 'all' ? await api.league.read({ runId, view: period.code }) : null
      return { actor: await api.account.read(), page: read, rows: league?.rows ?? null }
    }),
    getTranslations('proceedings'),
    getTranslations('robustness'),
    getLocale(),
    getFormatter(),
  ])
  const { candidate, own, steps, blocks, units, view } = page
  const { publication } = candidate
  const weighs = can(actor, 'run.robustness') && view === 'all' && isOpenCandidate(candidate.state)
  const answersForAll = actor.role === 'office' || actor.role === 'leader'
  const until = candidate.state === 'checking' ? candidate.checkUntil : candidate.noticeUntil
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/publications">{t('back')}</Link> ·{' '}
            {t('context', {
              plan: nameOf(candidate.plan, locale),
              version: String(candidate.run.planVersion.number),
              number: String(candidate.number),
            })}
          </>
        }
        title={
          <>
            {t('title', { period: nameOf(candidate.period, locale) })}{' '}
            <Badge tone={toneOf[candidate.state]}>{t(`state.${candidate.state}`)}</Badge>
          </>
        }
        finding={<CandidateFinding page={page} />}
        actions={
          <>
            {publication ? (
              <Link href={`/publications/${publication.id}`}>
                {t('readPublication', { number: String(publication.number) })}
              </Link>
            ) : null}
            {actor.role === 'office' ? (
              <Link href={`/periods/${candidate.periodId}`}>{t('period')}</Link>
            ) : null}
          </>
        }
      />
      <CandidateCourse candidate={candidate} />
      {blocks.length > 0 ? <CandidateBlocks blocks={blocks} /> : null}
      {steps.length > 0 ? (
        <>
          {steps.some(({ action }) => action === 'sign') ? <p>{t('signHint')}</p> : null}
          <Interactive areas={['proceedings']}>
            <CandidateSteps
              candidate={{
                id: candidate.id,
                version: candidate.version,
                checkDays: candidate.checkDays,
                noticeDays: candidate.noticeDays,
              }}
              steps={steps}
            />
          </Interactive>
        </>
      ) : null}
      {own ? (
        <OwnWords
          page={page}
          own={own}
          until={until && format.dateTime(new Date(until), { dateStyle: 'medium', timeZone: 'UTC' })}
        />
      ) : null}
      {own ? <OwnMarks page={page} own={own} /> : null}
      {rows ? <CandidateTable candidate={candidate} rows={rows} /> : null}
      <CandidateFiles page={page} />
      {weighs ? (
        <Suspense fallback={<p role="status">{tr('waiting')}</p>}>
          <Robustness runId={candidate.runId} />
        </Suspense>
      ) : null}
      {own || answersForAll ? (
        <Objections
          page={page}
          answers={can(actor, 'publication.answer') && isOpenCandidate(candidate.state)}
        />
      ) : null}
      {units.length > 0 && candidate.checkUntil !== null ? <UnitStandings units={units} /> : null}
      <CandidateFacts page={page} />
      <CandidateEvents events={page.events} />
    </>
  )
}
