import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { Board, BoardQuestion } from './integrity'

/** How the parts of the board are called in the reader's language. */
export async function integrityWords({ units, indicators, periods }: Board) {
  const [t, tr, locale, format] = await Promise.all([
    getTranslations('integrity'),
    getTranslations('rectifications'),
    getLocale(),
    getFormatter(),
  ])
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const periodOf = new Map(periods.map((period) => [period.code, period]))
  return {
    t,
    unit: (id: string) => {
      const unit = unitOf.get(id)
      return unit ? nameOf(unit, locale) : id
    },
    unitCode: (id: string) => unitOf.get(id)?.code ?? null,
    indicator: (code: string) => {
      const indicator = indicatorOf.get(code)
      return indicator ? `${code} ${nameOf(indicator, locale)}` : code
    },
    period: (code: string) => {
      const period = periodOf.get(code)
      return period ? nameOf(period, locale) : code
    },
    /** An order's number and how far it is. */
    order: ({ number, year, state }: BoardQuestion['orders'][number]) =>
      `${number === null ? tr('unordered') : tr('orderNumber', { year: String(year), number: String(number) })} · ${tr(`state.${state}`)}`,
    moment: (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
  }
}

export type IntegrityWords = Awaited<ReturnType<typeof integrityWords>>
