import type { getTranslations } from 'next-intl/server'
import type { MultiplesFinding } from '@/app/_components/charts/prepare-multiples'
import { naming, type Said, sentence } from './sentence'

type Translator = Awaited<ReturnType<typeof getTranslations<'trends'>>>

const MOST_NAMED = 3

/** What all units' trends say in one sentence: who meets the target, who has missed it for how long, who did not report. */
export function unitsFinding(
  t: Translator,
  finding: MultiplesFinding,
  say: {
    period: string
    /** A unit's name and where it leads. */
    name: (unit: string) => Said
    times: (count: number) => string
    value: (figure: number) => string
  },
): Said[] {
  const { met, judged, missed, missing, highest, lowest } = finding
  const parts: Said[][] = []
  const list = (units: readonly string[]) => units.map(say.name)
  const counts = { period: say.period, judged: String(judged), met: String(met) }
  if (judged > 0) parts.push([{ text: met === judged ? t('units.allMet', counts) : t('units.met', counts) }])
  // One more is named rather than counted.
  const named = missed.length <= MOST_NAMED + 1 ? missed : missed.slice(0, MOST_NAMED)
  for (const { key, count } of named)
    if (count > 1)
      parts.push(
        naming((unit) => t('units.missedMany', { unit, times: say.times(count) }), list([key]), t('list')),
      )
  const once = named.filter(({ count }) => count === 1).map(({ key }) => key)
  if (once.length > 0) parts.push(naming((units) => t('units.missedOnce', { units }), list(once), t('list')))
  const others = missed.length - named.length
  if (others > 0) parts.push([{ text: t('units.missedOthers', { count: String(others) }) }])
  for (const [key, extreme] of [
    ['units.highest', highest],
    ['units.lowest', lowest],
  ] as const)
    if (extreme) {
      const value = say.value(extreme.value)
      parts.push(
        naming(
          (units) => t(key, { units, value, period: say.period }),
          list(extreme.keys.slice(0, MOST_NAMED)),
          t('list'),
        ),
      )
    }
  if (missing.length > 0) {
    const write = (units: string) =>
      missing.length > MOST_NAMED + 1
        ? t('units.missingOthers', { units, count: String(missing.length) })
        : t('units.missing', { units })
    const units = missing.length > MOST_NAMED + 1 ? missing.slice(0, MOST_NAMED) : missing
    parts.push(naming(write, list(units), t('list')))
  }
  if (parts.length === 0) parts.push([{ text: t('units.none', { period: say.period }) }])
  return sentence(parts, t('section'), t('end'))
}
