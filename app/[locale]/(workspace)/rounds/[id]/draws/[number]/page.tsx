import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { DrawRecord } from '../../../_components/draw-record'
import { Replay } from '../../../_components/replay'
import classes from '../../../_components/rounds.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rounds.record')
  return { title: t('title') }
}

/** The record of one draw: what it follows from and what came out, to replay, to take along, and to print. */
export default async function DrawPage({ params }: PageProps<'/[locale]/rounds/[id]/draws/[number]'>) {
  const { id, number } = await params
  const [round, t, locale] = await Promise.all([
    ask((api) => api.rounds.read({ id })),
    getTranslations('rounds'),
    getLocale(),
  ])
  const draw = round.draws.find((each) => String(each.number) === number)
  if (!draw) notFound()
  const { frame, frameHash, commitment, outcome } = draw
  const villages = frame.units.reduce((sum, unit) => sum + unit.villages.length, 0)
  return (
    <>
      <div className={classes.screen}>
        <PageHead
          context={
            <>
              <Link href="/rounds">{t('title')}</Link> · <Link href={`/rounds/${id}`}>{round.name}</Link> ·{' '}
              {nameOf(round.period, locale)}
            </>
          }
          title={`${t('record.title')} · ${t('page.drawNumber', { number })}`}
          finding={
            outcome
              ? t('record.finding', {
                  villages: String(villages),
                  inspectors: String(frame.inspectors.length),
                  units: String(frame.units.length),
                })
              : t('record.waiting')
          }
        />
      </div>
      <DrawRecord draw={draw} />
      {outcome ? (
        <section className={`${classes.section} ${classes.screen}`}>
          <h2>{t('record.replay')}</h2>
          <Interactive areas={['rounds']}>
            <Replay
              name={frame.round.name}
              file={{
                frame,
                frameHash,
                commitment,
                secret: outcome.secret,
                number: outcome.number,
                seed: outcome.seed,
                result: outcome.result,
              }}
            />
          </Interactive>
        </section>
      ) : null}
    </>
  )
}
