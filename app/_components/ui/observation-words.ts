import type { useTranslations } from 'next-intl'
import type { Locale } from '@/app/_i18n/routing'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { ownValue } from '@/server/domain/run/own-value'
import type { Observation } from '@/server/domain/scoring/case'
import { itemsOf } from '@/server/domain/value/items-of'
import { cutFigure } from './cut-figure'
import { textOf } from './text-of'

/** The sign that goes with a ratio's multiplier, where the plan names no unit. */
const signs: Record<number, string> = { 100: '%', 1000: '‰' }

/**
 * One observation by itself, as a figure cut to two decimals in the indicator's unit; null where it says none.
 * `unit` is the plan's own word for it.
 */
export function observedValue(
  scoring: IndicatorScoring,
  observation: Observation | null,
  unit?: string,
): string | null {
  if (observation === null) return null
  // The engine's default for ratios.
  const multiplier = scoring.multiplier ?? 100
  const value = ownValue({ ...scoring, multiplier }, observation)
  if (value === null) return null
  const sign = scoring.kind === 'ratio' ? (unit ?? signs[multiplier] ?? '') : (unit ?? '')
  return `${cutFigure(value)}${sign}`
}

/** Who tells an observation: the words of one language, and how it writes figures. */
export interface ObservationSpeaker {
  t: ReturnType<typeof useTranslations<'entry.observation'>>
  locale: Locale
  number: (figure: number) => string
}

/**
 * An observation in words: 266/300 = 88.66%, what is missing from a list, counts per answer. Values are cut, never rounded
 * up. `unit` is the plan's word for the unit, in the reader's language.
 */
export function observationWords(
  { t, locale, number }: ObservationSpeaker,
  scoring: IndicatorScoring,
  observation: Observation | null,
  unit?: string,
): string {
  if (observation === null) return t('empty')
  if ('numerator' in observation) {
    const { numerator, denominator } = observation
    if (denominator === 0) return t('notApplicable', { numerator: number(numerator) })
    const value = observedValue(scoring, observation, unit) ?? ''
    return t('ratioValue', { numerator: number(numerator), denominator: number(denominator), value })
  }
  if ('value' in observation) {
    if (scoring.kind === 'rating') return t('rating', { value: number(observation.value) })
    return t('amount', { value: number(observation.value), unit: unit ?? '' }).trim()
  }
  if ('answers' in observation) {
    const answers = (scoring.answers ?? []).map((answer) =>
      t('answer', {
        name: textOf(answer.name, answer.code, locale),
        count: number(observation.answers[answer.code] ?? 0),
      }),
    )
    return t('poll', {
      answers: answers.join(t('joiner')),
      value: observedValue(scoring, observation, '%') ?? '—',
    })
  }
  if ('counts' in observation) {
    const said = Object.entries(observation.counts).flatMap(([code, count]) => {
      const name = nameOfItem(scoring, code, locale)
      if (typeof count === 'number') return count > 0 ? [t('tally', { name, count: number(count) })] : []
      return count.length > 0 ? [t('sizes', { name, sizes: count.map(number).join(t('joiner')) })] : []
    })
    return said.length === 0 ? t('nothing') : said.join(t('joiner'))
  }
  if ('missing' in observation) {
    if (observation.missing.length === 0) return t('allPresent')
    const items = observation.missing.map((code) => nameOfItem(scoring, code, locale)).join(t('joiner'))
    return t('missing', { items })
  }
  if ('scores' in observation)
    return t('scores', {
      scores: observation.scores.map(number).join(t('joiner')),
      value: observedValue(scoring, observation) ?? '—',
    })
  if ('reported' in observation)
    return t('discrepancy', {
      reported: number(observation.reported),
      verified: number(observation.verified),
      value: observedValue(scoring, observation, '%') ?? '—',
    })
  return t('manual', { marks: number(observation.marks), reason: observation.reason })
}

function nameOfItem(scoring: IndicatorScoring, code: string, locale: Locale): string {
  const item = itemsOf(scoring).find((candidate) => candidate.code === code)
  return textOf(item?.name, code, locale)
}
