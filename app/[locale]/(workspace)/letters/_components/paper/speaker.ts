import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/_i18n/routing'
import type { Names } from '@/server/domain/plan/document/plan-document'

/** The words that a letter is written with, in one language. */
export async function letterSpeaker(locale: Locale) {
  const [t, paper, plans, rules, common] = await Promise.all([
    getTranslations({ locale, namespace: 'letters' }),
    getTranslations({ locale, namespace: 'letters.paper' }),
    getTranslations({ locale, namespace: 'plans.read' }),
    getTranslations({ locale, namespace: 'rules' }),
    getTranslations({ locale, namespace: 'common' }),
  ])
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options })
    return (at: Date) => format.format(at)
  }
  return {
    locale,
    t,
    paper,
    plans,
    rules,
    common,
    day: write({ dateStyle: 'long' }),
    moment: write({ dateStyle: 'long', timeStyle: 'short' }),
    word: ({ zh, en }: Names) => (locale === 'en' && en.trim() !== '' ? en : zh),
  }
}

export type LetterSpeaker = Awaited<ReturnType<typeof letterSpeaker>>
