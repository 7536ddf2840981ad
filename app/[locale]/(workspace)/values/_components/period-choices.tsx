import { useLocale, useTranslations } from 'next-intl'
import { Choices } from '@/app/_components/ui/choices'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'

type Period = ApiOutput['departmentValues']['read']['periods'][number]

/** Years, and the periods of the one that is shown: each a link. A year leads to its latest period. */
export function PeriodChoices({ periods, current }: { periods: readonly Period[]; current: Period }) {
  const t = useTranslations('values')
  const locale = useLocale()
  // As the plan has them: latest year first, in it the order of the year.
  const years = [...new Set(periods.map((period) => period.plan.year))]
  const link = (period: Period | undefined) => `/values?period=${period?.id ?? ''}`
  return (
    <>
      {years.length > 1 ? (
        <Choices
          label={t('years')}
          choices={years.map((year) => ({
            key: String(year),
            text: String(year),
            href: link(periods.findLast((period) => period.plan.year === year)),
            current: year === current.plan.year,
          }))}
        />
      ) : null}
      <Choices
        label={t('periods')}
        choices={periods
          .filter((period) => period.plan.year === current.plan.year)
          .map((period) => ({
            key: period.id,
            text: nameOf(period, locale),
            href: link(period),
            current: period.id === current.id,
          }))}
      />
    </>
  )
}
