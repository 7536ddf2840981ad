import { useLocale } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { Choices } from './choices'
import { PlanChoices } from './plan-choices'

interface Period {
  id: string
  name: string
  nameEn: string | null
  plan: { code: string; year: number; name: string; nameEn: string | null }
}

/**
 * Years, the plans of the year that is shown where it has several, and the periods of the plan that is shown: each a link to
 * `path` with the period in the address. A year leads to its latest period, of the same plan where it has it; a plan to
 * its latest. `periods` come latest year first, in it in the order of the year.
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
  current: Pick<Period, 'id' | 'plan'>
}) {
  const locale = useLocale()
  const { year, code } = current.plan
  const years = [...new Set(periods.map(({ plan }) => plan.year))]
  const ofYear = periods.filter(({ plan }) => plan.year === year)
  const plans = [...new Map(ofYear.map(({ plan }) => [plan.code, plan])).values()]
  const link = (period: Period | undefined) => `${path}?period=${period?.id ?? ''}`
  const latest = (wanted: number) => {
    const own = periods.filter(({ plan }) => plan.year === wanted)
    return own.findLast(({ plan }) => plan.code === code) ?? own.at(-1)
  }
  return (
    <>
      {years.length > 1 ? (
        <Choices
          label={labels.years}
          choices={years.map((each) => ({
            key: String(each),
            text: String(each),
            href: link(latest(each)),
            current: each === year,
          }))}
        />
      ) : null}
      <PlanChoices
        plans={plans}
        current={code}
        href={(wanted) => link(ofYear.findLast(({ plan }) => plan.code === wanted))}
      />
      <Choices
        label={labels.periods}
        choices={ofYear
          .filter(({ plan }) => plan.code === code)
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
