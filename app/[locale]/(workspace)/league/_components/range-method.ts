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
  const named = (indicators: typeof drawn) => words.list(indicators.map(({ code }) => code))
  const counts = drawn.filter(({ chance }) => chance !== 'sample')
  const samples = drawn.filter(({ chance }) => chance === 'sample')
  const leftAs = (because: 'noVillages' | 'oneVillage' | 'allVillages') =>
    simulation.indicators.filter(({ left }) => left[because] !== undefined)
  const [unknown, alone, whole] = [leftAs('noVillages'), leftAs('oneVillage'), leftAs('allVillages')]
  return [
    t('rangeMethod', {
      draws: String(simulation.draws),
      indicators: named(counts),
    }),
    samples.length > 0 ? t('rangeVillages', { indicators: named(samples) }) : '',
    unknown.length > 0 ? t('rangeSamples', { indicators: named(unknown) }) : '',
    alone.length > 0 ? t('rangeOneVillage', { indicators: named(alone) }) : '',
    whole.length > 0 ? t('rangeAllVillages', { indicators: named(whole) }) : '',
    t('rangeTiers'),
    t('rangeSeed', { seed: simulation.seed, draws: String(simulation.draws) }),
  ].filter((sentence) => sentence !== '')
}
