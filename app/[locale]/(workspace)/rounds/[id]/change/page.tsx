import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { RoundForm } from '../../_components/round-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rounds.steps')
  return { title: t('change') }
}

/** Changes a round that is planned and not drawn. */
export default async function ChangeRoundPage({ params }: PageProps<'/[locale]/rounds/[id]/change'>) {
  const { id } = await params
  const [{ round, planning }, t] = await Promise.all([
    ask(async (api) => {
      const read = await api.rounds.read({ id })
      return { round: read, planning: await api.rounds.planning({ periodId: read.period.id }) }
    }),
    getTranslations('rounds'),
  ])
  const sealed = round.seal === null ? undefined : round.draws.at(-1)
  if (round.scheme === null || round.steps.change !== null) notFound()
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/rounds">{t('title')}</Link> · <Link href={`/rounds/${id}`}>{round.name}</Link>
          </>
        }
        title={t('form.titleChange', { name: round.name })}
      />
      <Interactive areas={['rounds', 'inspections', 'entry']}>
        <RoundForm
          planning={planning}
          sealed={sealed && { by: sealed.committedByName, at: sealed.committedAt }}
          round={{ ...round, lines: round.plannedLines, scheme: round.scheme }}
        />
      </Interactive>
    </>
  )
}
