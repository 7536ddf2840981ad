import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/_i18n/routing'

interface Words {
  t: ReturnType<typeof useTranslations<'archives.minutes'>>
  papers: ReturnType<typeof useTranslations<'papers'>>
  steps: ReturnType<typeof useTranslations<'proceedings'>>
  appeals: ReturnType<typeof useTranslations<'appeals'>>
  decisions: ReturnType<typeof useTranslations<'adjustments'>>
  findings: ReturnType<typeof useTranslations<'rectifications'>>
}

/** The words that a year's minutes are written with. */
export async function minutesSpeaker(locale: Locale) {
  const [t, papers, steps, appeals, decisions, findings] = await Promise.all([
    getTranslations({ locale, namespace: 'archives.minutes' }),
    getTranslations({ locale, namespace: 'papers' }),
    getTranslations({ locale, namespace: 'proceedings' }),
    getTranslations({ locale, namespace: 'appeals' }),
    getTranslations({ locale, namespace: 'adjustments' }),
    getTranslations({ locale, namespace: 'rectifications' }),
  ])
  return minutesSpeakerOf(locale, { t, papers, steps, appeals, decisions, findings })
}

/** The same from words at hand. */
export function minutesSpeakerOf(locale: Locale, words: Words) {
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', dateStyle: 'medium' })
  return { ...words, day: (at: Date) => day.format(at) }
}

export type MinutesSpeaker = ReturnType<typeof minutesSpeakerOf>
