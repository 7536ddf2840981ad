import type { YearExplanation } from '@/server/domain/scoring/explanation-year'

/** The year's explanation as it was stored; null where the run keeps none. */
export function yearOf(stored: unknown): YearExplanation | null {
  return typeof stored === 'object' && stored !== null && 'periods' in stored && 'total' in stored
    ? (stored as YearExplanation)
    : null
}
