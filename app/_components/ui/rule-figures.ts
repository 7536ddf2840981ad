import type { getTranslations } from 'next-intl/server'
import type { Locale } from '@/app/_i18n/routing'
import type { Aim, Baseline, MarksPhrase, Quantity, Words } from '@/server/domain/plan/rule-sentence-tree'

/** The words of rules, in one language. */
export type RuleTranslator = Awaited<ReturnType<typeof getTranslations<'rules'>>>

/** Who speaks: a language and its words of rules. */
export interface Speaker {
  t: RuleTranslator
  locale: Locale
}

/** A figure as the plan wrote it: no rounding, no padding, free of binary noise. */
export function plainFigure(figure: number): string {
  return String(Math.round(figure * 1e9) / 1e9).replace('-', '−')
}

/** A name of the plan in the reader's language. */
export function nameText({ locale }: Speaker, name: Words): string {
  return locale === 'en' ? name.en : name.zh
}

/** A value or a distance with its unit. */
export function quantityText(speaker: Speaker, { is, figure, unit }: Quantity): string {
  const n = plainFigure(figure)
  if (unit.is === 'counted') return speaker.t(`unit.counted.${is}`, { n, unit: nameText(speaker, unit.name) })
  return speaker.t(`unit.${unit.is}.${is}`, { n })
}

/** A bound of a band; nothing where it has none. */
export const boundText = (speaker: Speaker, quantity: Quantity | null): string =>
  quantity === null ? '' : quantityText(speaker, quantity)

/** Marks with their unit. */
export function marksText({ t }: Speaker, marks: MarksPhrase): string {
  if (marks.is === 'full') return t('marks.full')
  return marks.is === 'share'
    ? t('marks.share', { n: plainFigure(100 * marks.share) })
    : t('marks.marks', { n: plainFigure(marks.figure) })
}

/** Marks as what a unit gets: some, full or none. */
export function getsText(speaker: Speaker, marks: MarksPhrase): string {
  if (marks.is === 'full') return speaker.t('gets.full')
  const none = marks.is === 'marks' ? marks.figure === 0 : marks.share === 0
  return none ? speaker.t('gets.none') : speaker.t('gets.some', { marks: marksText(speaker, marks) })
}

/** What a value is compared with over time, in words. */
export function baselineText({ t }: Speaker, baseline: Baseline): string {
  return baseline.is === 'period'
    ? t('baseline.period', { code: baseline.code })
    : t(`baseline.${baseline.is}`)
}

/** What a value is held against, in words. */
export function aimText(speaker: Speaker, aim: Aim): string {
  const { t } = speaker
  if (aim.is === 'figure') return quantityText(speaker, aim.value)
  if (aim.is === 'range')
    return t('join.range', { lo: plainFigure(aim.lo.figure), hi: quantityText(speaker, aim.hi) })
  const scope = t(`scope.${aim.scope}`)
  const name =
    aim.code === null ? '' : [aim.code, aim.name && nameText(speaker, aim.name)].filter(Boolean).join(' ')
  const found = t(`reference.${aim.ref}`, { scope, name, baseline: baselineText(speaker, aim.baseline) })
  const scaled = aim.times === 1 ? found : t('times', { aim: found, n: plainFigure(100 * aim.times) })
  if (aim.plus === null) return scaled
  const by = { ...aim.plus, figure: Math.abs(aim.plus.figure) }
  return t(aim.plus.figure > 0 ? 'plus' : 'minus', { aim: scaled, n: quantityText(speaker, by) })
}
