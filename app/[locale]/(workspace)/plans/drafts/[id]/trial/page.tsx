import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { wordOf } from '../../../_components/paper/words'
import { LookForm } from '../../../_components/trial/look-form'
import { TrialFlat } from '../../../_components/trial/trial-flat'
import { TrialMoves } from '../../../_components/trial/trial-moves'
import { TrialUnits } from '../../../_components/trial/trial-units'
import classes from '../../../_components/plans.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('trial.title') }
}

/** What the draft would have made of last year: who would have moved, by which rule, and what tells nobody apart. */
export default async function TrialPage({ params }: PageProps<'/[locale]/plans/drafts/[id]/trial'>) {
  const { id } = await params
  const [page, t, locale] = await Promise.all([
    ask((api) => api.plans.trial({ id })),
    getTranslations('plans.trial'),
    getLocale(),
  ])
  const { trial, earlier, errors } = page
  const name = wordOf(page.name, locale)
  const moved = trial?.units.filter(({ before, after }) => before.rank !== after.rank).length ?? 0
  const finding =
    errors.length > 0
      ? t('findingErrors', { count: String(errors.length) })
      : earlier
        ? t('finding', { year: String(earlier.year), moved: String(moved), flat: String(trial.flat.length) })
        : t('findingNone')
  return (
    <>
      <PageHead
        context={t('context', { name, earlier: earlier ? nameOf(earlier, locale) : '—' })}
        title={t('title')}
        finding={finding}
        actions={<Link href={`/plans/drafts/${id}`}>{t('back')}</Link>}
      />
      {earlier ? (
        <>
          <p className={classes.text}>{t('text', { year: String(earlier.year) })}</p>
          <TrialUnits units={trial.units} names={page.units} />
          <TrialMoves moves={trial.moves} names={page.units} indicators={page.indicators} />
          <TrialFlat flat={trial.flat} untried={trial.untried} indicators={page.indicators} />
        </>
      ) : errors.length > 0 ? null : (
        <Empty title={t('findingNone')}>
          <p>{t('lookNone')}</p>
        </Empty>
      )}
      {errors.length === 0 && page.state === 'open' ? (
        <Interactive areas={['plans']}>
          <LookForm draftId={id} hash={page.hash} seen={page.seen} hasTrial={trial !== null} />
        </Interactive>
      ) : null}
    </>
  )
}
