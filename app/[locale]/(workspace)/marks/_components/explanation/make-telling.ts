import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { digitsWithUnit, type Telling } from './telling'

type Indicator = ApiOutput['league']['mark']['indicator']

const words = (indicator: Indicator) => ({
  name: { zh: indicator.name, en: indicator.nameEn },
  unit: { zh: indicator.unit, en: indicator.unitEn },
})

/** Gathers what a mark's explanation is told with. `others` are the indicators that a target may refer to. */
export async function makeTelling(
  mark: Pick<ApiOutput['league']['mark'], 'indicator'> & {
    periods: readonly { code: string; name: string; nameEn: string }[]
    units: readonly { code: string; name: string; nameEn: string | null }[]
  },
  others: readonly Indicator[],
  decimals: number,
): Promise<Telling> {
  const [t, rulesT, locale] = await Promise.all([
    getTranslations('marks'),
    getTranslations('rules'),
    getLocale(),
  ])
  const rules = { t: rulesT, locale }
  const { unit } = words(mark.indicator)
  return {
    t,
    rules,
    unit,
    decimals,
    periodName: (code) => {
      const found = mark.periods.find((period) => period.code === code)
      return found ? nameOf(found, locale) : code
    },
    unitName: (code) => {
      const found = mark.units.find((candidate) => candidate.code === code)
      return found ? nameOf(found, locale) : code
    },
    indicator: (code) => {
      const found = others.find((candidate) => candidate.code === code)
      return found ? words(found) : null
    },
    shown: (digits, measure) => digitsWithUnit(rules, unit, digits, measure),
  }
}
