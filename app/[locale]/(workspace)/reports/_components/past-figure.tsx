'use client'

import { ObservationText } from '@/app/_components/ui/observation-text'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { ownValueText } from './value-text'

/** What an earlier period held, as a figure, or in words where it is none. */
export function PastFigure({
  scoring,
  observation,
}: {
  scoring: IndicatorScoring
  observation: Observation | null
}) {
  if (observation === null) return '—'
  return ownValueText(scoring, observation) ?? <ObservationText scoring={scoring} observation={observation} />
}
