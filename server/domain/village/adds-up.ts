import type { IndicatorScoring } from '../plan/plan-version'

/** Whether an indicator's figures of villages make their township's by adding up: rates by their counts, never by rates. */
export function addsUp({ kind, accumulate }: Pick<IndicatorScoring, 'kind' | 'accumulate'>): boolean {
  if (kind === 'amount') return accumulate === 'sum'
  return kind === 'ratio' || kind === 'tally' || kind === 'poll'
}
