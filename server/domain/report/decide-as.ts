import type { Action } from '../access/actions'
import type { Actor } from '../access/actor'
import { type Capacity, capacitiesFor, decideInCapacity } from '../access/capacities'
import {
  decideReport,
  type DecisionFacts,
  possibleReportActions,
  type ReportAction,
  type ReportDecision,
  type ReportFacts,
} from './report'

type Person = Pick<Actor, 'userId' | 'role' | 'actingFor'>

const accessOf = (action: ReportAction): Action =>
  action === 'saveOnBehalf' ? 'report.import' : `report.${action}`

/** Decides one action on one report for a person, in their own role or in the stead of somebody who signs. */
export function decideAs(
  person: Person,
  action: ReportAction,
  report: ReportFacts,
  facts: Pick<DecisionFacts, 'acceptsEntries' | 'reason'>,
): { decision: ReportDecision; capacity: Capacity | null } {
  const [first, ...rest] = capacitiesFor(person, accessOf(action))
  if (!first) return { decision: { ok: false, because: 'role' }, capacity: null }
  return decideInCapacity([first, ...rest], ({ role, actingFor }) =>
    decideReport(action, role, report, {
      ...facts,
      userId: person.userId,
      actingForId: actingFor?.userId ?? null,
    }),
  )
}

/** The actions whose buttons this person sees enabled, in whatever capacity. */
export function possibleAs(person: Person, report: ReportFacts, acceptsEntries: boolean): ReportAction[] {
  const own = possibleReportActions(person.role, report, acceptsEntries, { userId: person.userId })
  const stead = (person.actingFor ?? []).flatMap(({ role, userId }) =>
    possibleReportActions(role, report, acceptsEntries, {
      userId: person.userId,
      actingForId: userId,
    }).filter((action) =>
      capacitiesFor(person, accessOf(action)).some(({ actingFor }) => actingFor?.userId === userId),
    ),
  )
  return [...new Set([...own, ...stead])]
}
