import { getFormatter, getNow, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'

interface Basis {
  owner: { name: string; nameEn: string | null }
  number: number
  publishedAt: Date
}

/** Which publication a chart rests on: in a few words for the page's head, and as source and date for a file. */
export async function basisTexts(basis: Basis, period: { name: string; nameEn: string }, locale: Locale) {
  const [t, format, now] = await Promise.all([
    getTranslations({ locale, namespace: 'trends' }),
    getFormatter({ locale }),
    getNow({ locale }),
  ])
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  const head = t('basis', {
    number: String(basis.number),
    period: nameOf(period, locale),
    date: day(basis.publishedAt),
  })
  return {
    head,
    source: t('save.source', { owner: nameOf(basis.owner, locale), basis: head }),
    date: t('save.date', { date: day(now) }),
  }
}
