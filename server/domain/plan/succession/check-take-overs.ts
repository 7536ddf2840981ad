import type { Finding, FindingCode, KnownChange, Registry } from '../document/check-document'
import { partKey } from '../document/parts'
import type { PlanDocument } from '../document/plan-document'
import { goesOn, placeOf } from './is-assessed'

type Unit = PlanDocument['units'][number]

/**
 * What is wrong with how units of a plan end and take over from others: periods and units that are not there, parts that are
 * still assessed beside their heir, more than the whole passed on, and changes in the record that the plan does not have yet.
 */
export function checkTakeOvers(document: PlanDocument, registry: Registry): Finding[] {
  const findings: Finding[] = []
  const found = (
    unit: string,
    code: FindingCode,
    data: Finding['data'] = {},
    severity: Finding['severity'] = 'error',
  ) => findings.push({ key: partKey('unit', unit), field: null, code, data, severity })
  const at = placeOf(document.periods)
  const periods = new Set(document.periods.map(({ code }) => code))
  const unitOf = new Map(document.units.map((unit) => [unit.code, unit]))
  const nameOf = new Map(registry.units.map(({ code, name }) => [code, name]))
  const called = (code: string) => nameOf.get(code) ?? code
  const passedOn = new Map<string, number>()

  for (const unit of document.units) {
    const { until, takesOver } = unit
    if (until !== undefined && !periods.has(until)) found(unit.code, 'untilUnknown', { period: until })
    if (!takesOver) continue
    if (!periods.has(takesOver.from)) found(unit.code, 'untilUnknown', { period: takesOver.from })
    else if (at(takesOver.from) === 0) found(unit.code, 'takesOverFirst', { unit: called(unit.code) })
    for (const { unit: code, share } of takesOver.parts) {
      passedOn.set(code, (passedOn.get(code) ?? 0) + share)
      const part = unitOf.get(code)
      if (!part) found(unit.code, 'takesOverUnknown', { unit: called(code) })
      else if (code !== unit.code && periods.has(takesOver.from) && !endsBefore(part, takesOver.from, at))
        found(unit.code, 'takesOverAssessed', { unit: called(code), heir: called(unit.code) })
    }
  }
  for (const [code, share] of passedOn)
    if (share > 1 + 1e-9 && unitOf.has(code))
      found(code, 'takesOverShares', { unit: called(code), percent: Math.round(share * 1000) / 10 })
  for (const { code, until } of document.units)
    if (until !== undefined && !passedOn.has(code))
      found(code, 'endsWithoutHeir', { unit: called(code) }, 'warning')
  for (const change of notTakenIn(document, registry.changes ?? []))
    for (const { code, name } of change.from)
      if (unitOf.has(code))
        found(code, 'unitEnded', { unit: name, day: change.effectiveOn, basis: change.basis }, 'warning')
  return findings
}

/** A part that goes on under its own code, with less, is still there: it has taken over from itself. */
const endsBefore = (part: Unit, from: string, at: (code: string) => number): boolean =>
  (part.until !== undefined && at(part.until) < at(from)) ||
  (goesOn(part) && part.takesOver !== undefined && at(part.takesOver.from) <= at(from))

/** Changes of units that touch a plan, take effect before its last period ends, and are not in it yet. */
export function notTakenIn(document: PlanDocument, changes: readonly KnownChange[]): KnownChange[] {
  const unitOf = new Map(document.units.map((unit) => [unit.code, unit]))
  const last = document.periods.map(({ endsOn }) => endsOn).reduce((a, b) => (a > b ? a : b), '')
  return changes.filter(({ from, to, effectiveOn }) => {
    const heirs = new Set(to.map(({ code }) => code))
    const ended = from.filter(({ code }) => !heirs.has(code)).flatMap(({ code }) => unitOf.get(code) ?? [])
    const assessed = from.some(({ code }) => unitOf.has(code))
    if (!assessed || effectiveOn > last) return false
    const taken = to.some(({ code }) => {
      const parts = unitOf.get(code)?.takesOver?.parts
      return parts?.some(({ unit }) => from.some((one) => one.code === unit)) ?? false
    })
    return !taken && (ended.length === 0 || ended.some(({ until }) => until === undefined))
  })
}
