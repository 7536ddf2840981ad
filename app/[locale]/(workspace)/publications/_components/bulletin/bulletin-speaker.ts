import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/_i18n/routing'

/** The words that a bulletin is written with, in one language. */
export async function bulletinSpeaker(locale: Locale) {
  return bulletinSpeakerOf(locale, await getTranslations({ locale, namespace: 'bulletins' }))
}

export function bulletinSpeakerOf(locale: Locale, t: ReturnType<typeof useTranslations<'bulletins'>>) {
  const civil = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  return {
    t,
    locale,
    day: (day: string) => civil.format(new Date(day)),
    marks: (figure: number) => figure.toFixed(2),
    groups: (hash: string) => hash.replace(/.{16}(?=.)/g, '$& '),
  }
}

export type BulletinSpeaker = ReturnType<typeof bulletinSpeakerOf>
