import type { Observation } from '../scoring/case'
import { checkObservation, type ObservationFault } from '../value/check-observation'
import { isNoCount } from './counts-things'
import type { SheetLine } from './sheet-lines'

/** Whether more were found in order than were looked at: of what an inspector draws, that cannot be. */
export const isOverAll = (observation: Observation | null): boolean =>
  observation !== null && 'numerator' in observation && observation.numerator > observation.denominator

export type SeenFault = ObservationFault | 'overAll' | 'noCount'

/** What is wrong with what was seen on a line, or null: as a value is judged, and by what can be seen at all. */
export function checkSeen(line: SheetLine, observation: Observation): SeenFault | null {
  const fault = checkObservation(line.scoring, observation)
  if (fault !== null) return fault
  if (isNoCount(line, observation)) return 'noCount'
  return isOverAll(observation) ? 'overAll' : null
}
