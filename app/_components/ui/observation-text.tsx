import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { observationWords } from './observation-words'

/** An observation in words, in the reader's language. On the client, the page's `Interactive` needs the area `entry`. */
export function ObservationText({
  scoring,
  observation,
  unit,
}: {
  scoring: IndicatorScoring
  observation: Observation | null
  /** The plan's word for the unit, in the reader's language. */
  unit?: string | undefined
}) {
  const t = useTranslations('entry.observation')
  const locale = useLocale()
  const format = useFormatter()
  const number = (figure: number) => format.number(figure, { maximumFractionDigits: 20 })
  return observationWords({ t, locale, number }, scoring, observation, unit)
}
