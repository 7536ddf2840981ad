import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { PeriodChoices } from '@/app/_components/ui/period-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { ValuesGrid } from './_components/values-grid'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('values')
  return { title: t('title') }
}

/** The values that a bureau owes in a period, for all units; the period stands in the address. */
export default async function ValuesPage({ searchParams }: PageProps<'/[locale]/values'>) {
  const { period: asked } = await searchParams
  const periodId = typeof asked === 'string' && UUID.test(asked) ? asked : undefined
  const [{ actor, grid }, t, locale, format] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      grid: await api.departmentValues.read({ periodId }),
    })),
    getTranslations('values'),
    getLocale(),
    getFormatter(),
  ])
  const { period, periods, indicators, units, cells } = grid
  if (!period)
    return (
      <>
        <PageHead context={nameOf(actor.unit, locale)} title={t('title')} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const all = indicators.length * units.length
  const filled = cells.filter((cell) => cell.observation !== null).length
  const counts = { indicators: String(indicators.length), units: String(units.length), all: String(all) }
  const open = period.state === 'open'
  return (
    <>
      <PageHead
        context={t('context', {
          department: nameOf(actor.unit, locale),
          period: nameOf(period, locale),
          dueOn: day(period.dueOn),
          closesOn: day(period.closesOn),
        })}
        title={
          <>
            {t('title')}{' '}
            <Badge tone={open ? 'accent' : 'plain'}>{t(open ? 'stateOpen' : 'stateClosed')}</Badge>
          </>
        }
        finding={
          <>
            {filled < all
              ? t('finding', { ...counts, filled: String(filled) })
              : all > 0
                ? t('findingDone', counts)
                : null}{' '}
            {open ? null : t('closed')}
          </>
        }
      />
      <PeriodChoices
        path="/values"
        labels={{ years: t('years'), periods: t('periods') }}
        periods={periods}
        current={period}
      />
      {indicators.length === 0 ? (
        <Empty title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </Empty>
      ) : (
        <Interactive areas={['values', 'entry']}>
          <ValuesGrid key={period.id} grid={{ ...grid, period }} userId={actor.userId} />
        </Interactive>
      )}
    </>
  )
}
