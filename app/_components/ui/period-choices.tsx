import { useLocale } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { Choices } from './choices'

interface Period {
  id: string
  name: string
  nameEn: string | null
  year: number
}

/**
 * Years, and the periods of the one that is shown: each a link to `path` with the period in the address. A year leads
 * to its latest period. `periods` come latest year first, in it in the order of the year.
 */
export function PeriodChoices({
  path,
  labels,
  periods,
  current,
}: {
  path: string
  labels: { years: string; periods: string }
  periods: readonly Period[]
  current: Pick<Period, 'id' | 'year'>
}) {
  const locale = useLocale()
  const years = [...new Set(periods.map((period) => period.year))]
  const link = (period: Period | undefined) => `${path}?period=${period?.id ?? ''}`
  return (
    <>
      {years.length > 1 ? (
        <Choices
          label={labels.years}
          choices={years.map((year) => ({
            key: String(year),
            text: String(year),
            href: link(periods.findLast((period) => period.year === year)),
            current: year === current.year,
          }))}
        />
      ) : null}
      <Choices
        label={labels.periods}
        choices={periods
          .filter((period) => period.year === current.year)
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
