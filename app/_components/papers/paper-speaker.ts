import type { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import { textOf } from '@/app/_components/ui/text-of'
import type { Text } from '@/server/domain/scoring/case'

type Translator<Namespace extends Parameters<typeof useTranslations>[0]> = ReturnType<
  typeof useTranslations<NonNullable<Namespace>>
>

/** The words and figures that papers are written with, in one language. */
export async function paperSpeaker(locale: Locale) {
  const [t, observation, inspections, rectifications, common] = await Promise.all([
    getTranslations({ locale, namespace: 'papers' }),
    getTranslations({ locale, namespace: 'entry.observation' }),
    getTranslations({ locale, namespace: 'inspections' }),
    getTranslations({ locale, namespace: 'rectifications' }),
    getTranslations({ locale, namespace: 'common' }),
  ])
  return speakerOf(locale, { t, observation, inspections, rectifications, common })
}

interface Words {
  t: Translator<'papers'>
  observation: Translator<'entry.observation'>
  inspections: Translator<'inspections'>
  rectifications: Translator<'rectifications'>
  common: Translator<'common'>
}

/** The same from words at hand. */
export function speakerOf(locale: Locale, { observation, ...words }: Words) {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options })
    return (at: Date) => format.format(at)
  }
  const civil = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false })
  return {
    locale,
    ...words,
    observation: { t: observation, locale, number: (figure: number) => figures.format(figure) },
    number: (figure: number) => figures.format(figure),
    marks: (figure: number) => figure.toFixed(2),
    /** A civil day. */
    day: (day: string) => civil.format(new Date(day)),
    date: write({ dateStyle: 'long' }),
    moment: write({ dateStyle: 'long', timeStyle: 'short' }),
    shortMoment: write({ dateStyle: 'short', timeStyle: 'short' }),
    name: (thing: { name: string; nameEn?: string | null }) => nameOf(thing, locale),
    text: (text: Text | undefined, code: string) => textOf(text, code, locale),
    /** Long sums can be compared by eye, and a narrow column can break the line. */
    groups: (hash: string) => hash.replace(/.{16}(?=.)/g, '$& '),
  }
}

export type PaperSpeaker = ReturnType<typeof speakerOf>
