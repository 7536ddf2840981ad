import type { getTranslations } from 'next-intl/server'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import { fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { MapFinding, Most } from '@/server/domain/league/map-finding'
import type { FoundMap, Show } from './map-view'
import { inPlan } from './in-plan'
import { naming, type Said, sentence } from './sentence'

type Translator = Awaited<ReturnType<typeof getTranslations<'trends'>>>

const MOST_NAMED = 3

/** What a map says in one sentence; indicators lead to all units' trends, units to their marks of the period. */
export function mapSentence(
  t: Translator,
  finding: MapFinding,
  found: FoundMap,
  show: Show,
  locale: Locale,
): Said[] {
  const { total, lost, missed } = finding
  const indicator = (code: string): Said => {
    const known = found.indicators.find((each) => each.code === code)
    return {
      text: known ? `${code} ${nameOf(known, locale)}` : code,
      href: `/trends/units?${new URLSearchParams({ indicator: code, ...inPlan(found.asked) }).toString()}`,
    }
  }
  const unit = (id: string): Said => {
    const known = found.units.find((each) => each.id === id)
    return known
      ? {
          text: nameOf(known, locale),
          href: `/marks/${found.runId}/${known.code}?${new URLSearchParams({ period: found.period.code }).toString()}`,
        }
      : { text: id }
  }
  const named = (
    most: Most | null,
    name: (key: string) => Said,
    write: (names: string) => string,
  ): Said[][] => {
    if (most === null) return []
    const whole = most.keys.length <= MOST_NAMED + 1
    const shown = (whole ? most.keys : most.keys.slice(0, MOST_NAMED)).map(name)
    const among = (names: string) =>
      write(whole ? names : t('map.names', { names, count: String(most.keys.length) }))
    return [naming(among, shown, t('list'))]
  }
  const plain = (text: string): Said[][] => [[{ text }]]
  const missing = total.missing === 0 ? [] : plain(t('map.missing', { count: String(total.missing) }))
  const parts =
    show === 'share'
      ? [
          ...(total.share === null
            ? []
            : plain(t('map.findingShare', { share: cutFigure(total.share * 100, 1) }))),
          ...(lost.units === null ? plain(t('map.nothingLost')) : []),
          ...named(lost.indicators, indicator, (names) =>
            t('map.lostIndicators', {
              names,
              lost: fixed(lost.indicators?.figure ?? 0, found.plan.decimals),
            }),
          ),
          ...named(lost.units, unit, (names) =>
            t('map.lostUnits', { names, lost: fixed(lost.units?.figure ?? 0, found.plan.decimals) }),
          ),
          ...missing,
        ]
      : [
          ...(total.judged === 0
            ? []
            : plain(
                total.met === total.judged
                  ? t('map.allMet', { judged: String(total.judged) })
                  : t('map.findingAttainment', { judged: String(total.judged), met: String(total.met) }),
              )),
          ...named(missed.indicators, indicator, (names) =>
            t('map.missedIndicators', { names, count: String(missed.indicators?.figure ?? 0) }),
          ),
          ...named(missed.units, unit, (names) =>
            t('map.missedUnits', { names, count: String(missed.units?.figure ?? 0) }),
          ),
          ...missing,
        ]
  return sentence(parts, t('section'), t('end'))
}
