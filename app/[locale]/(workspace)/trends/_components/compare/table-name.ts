import { getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { SideBySide } from './side-by-side'

/** The table that the figures are of, in words. */
export async function tableName({ plan, view }: SideBySide, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'cockpit.table' })
  const period = plan.periods.find(({ code }) => code === view.periodCode)
  return t(view.is, { year: String(plan.year), period: period ? nameOf(period, locale) : view.periodCode })
}
