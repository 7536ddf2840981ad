import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { PeriodChoices } from '@/app/_components/ui/period-choices'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { RoundForm } from '../_components/round-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rounds.form')
  return { title: t('titleNew') }
}

/** Plans a round of a period; without one in the address, of the open one. */
export default async function NewRoundPage({ params, searchParams }: PageProps<'/[locale]/rounds/new'>) {
  await params
  const { period: asked } = await searchParams
  const [{ periods, planning }, t] = await Promise.all([
    ask(async (api) => {
      const all = await api.periods.list()
      const wanted =
        all.find(({ id }) => id === asked) ??
        all.find(({ state }) => state === 'open') ??
        all.find(({ state }) => state === 'scheduled') ??
        all[0]
      return {
        periods: all,
        planning: wanted ? await api.rounds.planning({ periodId: wanted.id }) : null,
      }
    }),
    getTranslations('rounds'),
  ])
  return (
    <>
      <PageHead
        context={<Link href="/rounds">{t('title')}</Link>}
        title={t('form.titleNew')}
        finding={t('form.intro')}
      />
      {planning ? (
        <>
          <PeriodChoices
            path="/rounds/new"
            labels={{ years: t('form.years'), periods: t('form.periods') }}
            periods={periods}
            current={planning.period}
          />
          <Interactive areas={['rounds', 'inspections', 'entry']}>
            {/* Another period is another form. */}
            <RoundForm key={planning.period.id} planning={planning} />
          </Interactive>
        </>
      ) : null}
    </>
  )
}
