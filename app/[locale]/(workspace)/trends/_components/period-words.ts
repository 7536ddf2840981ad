import { getTranslations } from 'next-intl/server'
import type { Text } from '@/app/_components/charts/trend-texts'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

/** How the periods of some points are called: whole in a sentence, without their year under an axis. */
export async function periodWords(
  points: readonly { year: number; period: { code: string; name: string; nameEn: string } }[],
  locale: Locale,
) {
  const t = await getTranslations({ locale, namespace: 'trends.tick' })
  const names = new Map(points.map(({ period }) => [period.code, nameOf(period, locale)]))
  return {
    name: (code: string) => names.get(code) ?? code,
    ticks: points.map(({ year, period }): Text => {
      const rest = period.code.replace(String(year), '')
      const quarter = /^Q(\d)$/.exec(rest)?.[1]
      if (quarter !== undefined) return { long: t('quarter', { n: quarter }), short: rest }
      const month = /^M(\d\d)$/.exec(rest)?.[1]
      if (month !== undefined) {
        const n = String(Number(month))
        return { long: t('month', { n }), short: n }
      }
      if (rest === 'H1') return { long: t('half'), short: t('half') }
      if (rest === 'Y') return { long: t('year'), short: t('year') }
      return { long: rest, short: rest }
    }),
  }
}
