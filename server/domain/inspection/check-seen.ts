import type { Observation } from '../scoring/case'
import { checkObservation, type ObservationFault } from '../value/check-observation'
import type { SheetLine } from './sheet-lines'

/** Whether more were found in order than were looked at: of what an inspector draws, that cannot be. */
export const isOverAll = (observation: Observation | null): boolean =>
  observation !== null && 'numerator' in observation && observation.numerator > observation.denominator

/** What is wrong with what was seen on a line, or null: as a value is judged, and by what can be seen at all. */
export function checkSeen(line: SheetLine, observation: Observation): ObservationFault | 'overAll' | null {
  return checkObservation(line.scoring, observation) ?? (isOverAll(observation) ? 'overAll' : null)
}
