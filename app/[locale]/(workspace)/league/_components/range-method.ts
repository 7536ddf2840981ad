import type { League } from './league'
import type { LeagueWords } from './league-words'

/** How the ranges were made and what they are not, sentence by sentence; why there are none. */
export function rangeMethod(
  { simulation, by, rows }: Pick<League, 'simulation' | 'by' | 'rows'>,
  words: LeagueWords,
): string[] {
  const { t } = words
  if (by.is !== 'total') return []
  if (!simulation) return [t('rangeWaits')]
  const drawn = simulation.indicators.filter((indicator) => indicator.drawn > 0)
  if (!rows.some((row) => row.range?.rank)) {
    const reason = rows.find((row) => row.range?.reason === 'fewUnits' || row.range?.reason === 'noChance')
      ?.range?.reason
    return reason == null ? [] : [t(`noRange.${reason}`)]
  }
  const villages = simulation.indicators.filter((indicator) => indicator.left.noVillages !== undefined)
  return [
    t('rangeMethod', {
      draws: String(simulation.draws),
      indicators: words.list(drawn.map(({ code }) => code)),
    }),
    villages.length > 0
      ? t('rangeSamples', { indicators: words.list(villages.map(({ code }) => code)) })
      : '',
    t('rangeTiers'),
    t('rangeSeed', { seed: simulation.seed, draws: String(simulation.draws) }),
  ].filter((sentence) => sentence !== '')
}
