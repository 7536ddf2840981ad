import type { getTranslations } from 'next-intl/server'
import type { TrendModel } from '@/app/_components/charts/prepare-trend'
import type { IndicatorWords } from './indicator-words'

type Translator = Awaited<ReturnType<typeof getTranslations<'trends'>>>

/** What a trend says in one sentence, from its finding. */
export function findingText(
  t: Translator,
  { finding, quarterly }: TrendModel,
  say: {
    subject: { unit: string; indicator: string }
    /** Whose values these are, where a period's own and the one judged differ. */
    basis: 'own' | 'judged' | null
    period: (code: string) => string
    words: Pick<IndicatorWords, 'value' | 'distance'>
  },
): string {
  const subject = t('finding.subject', say.subject) + (say.basis === null ? '' : t(`finding.${say.basis}`))
  if (finding === null) return subject
  const { latest, lastKnown, streak, county, lastYear } = finding
  const { words } = say
  const parts: string[] = []
  if (streak !== null) {
    const { meets, count } = streak
    const times = t(quarterly ? 'finding.quarters' : 'finding.periods', { count: String(count) })
    parts.push(
      count > 1
        ? t(meets ? 'finding.metMany' : 'finding.missedMany', { times })
        : t(meets ? 'finding.metOnce' : 'finding.missedOnce', { period: say.period(latest.code) }),
    )
  }
  if (latest.value === null) {
    const absent = latest.absent === 'notApplicable' ? 'finding.nothingDue' : 'finding.notReported'
    parts.push(t(absent, { period: say.period(latest.code) }))
    if (lastKnown?.value != null)
      parts.push(
        t('finding.lastKnown', {
          period: say.period(lastKnown.code),
          value: words.value(lastKnown.value),
        }),
      )
  } else {
    const provisional = latest.provisional ? t('finding.provisional') : ''
    parts.push(
      t('finding.latest', { period: say.period(latest.code), value: words.value(latest.value) }) +
        provisional,
    )
    if (lastYear !== null)
      parts.push(
        t(`finding.lastYear.${lastYear.side}`, { difference: words.distance(latest.value, lastYear.value) }),
      )
  }
  if (county !== null) parts.push(t(`finding.${county.side}`, { county: words.value(county.value) }))
  // Without a verdict a period comes first, which would run into the name.
  return subject + (streak === null ? t('finding.pause') : '') + parts.join(t('join')) + t('end')
}
