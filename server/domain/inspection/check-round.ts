import { buildFrame } from './draw/build-frame'
import { unitsWithoutTeam } from './draw/assign-inspectors'
import type { RoundFault, RoundFinding } from './round-finding'
import type { RoundGround, RoundPlan } from './round-plan'

/** The state of the record that a plan has to fit into. */
export interface RoundSurroundings {
  ground: RoundGround
  /** The lines of the period's sheet. */
  lines: readonly string[]
  /** Whether the period takes entries, or will. */
  periodAhead: boolean
  /** Units that another counting round of the period visits, and units whose sheet somebody has begun. */
  taken: { unitId: string; round: string }[]
  begun: readonly string[]
  /** Whether the round to be checked again is there and was held. */
  checks: boolean
}

/** Everything that speaks against a planned round; nothing where it may stand. */
export function checkRound(plan: RoundPlan, id: string, around: RoundSurroundings): RoundFinding[] {
  const { ground, lines } = around
  const { scheme } = plan
  const found: RoundFinding[] = []
  const add = (because: RoundFault, names: string[] = []) => found.push({ because, names })
  const refuse = (because: RoundFault, names: string[]) => names.length > 0 && add(because, names)
  const units = ground.units.filter((unit) => scheme.units.includes(unit.id))
  const known = (ids: readonly string[], of: readonly { id: string }[]) =>
    ids.filter((each) => !of.some((one) => one.id === each))

  if (plan.name.trim() === '') add('name')
  if (plan.endsOn < plan.startsOn) add('dates')
  if (scheme.units.length === 0) add('noUnits')
  if (known(scheme.units, ground.units).length > 0) add('unknownUnit')
  if (lines.length === 0) add('noLines')
  refuse(
    'unknownLine',
    plan.lines.filter((line) => !lines.includes(line)),
  )
  if (!around.periodAhead) add('periodOver')
  if (plan.counts) {
    const named = (ids: readonly string[]) =>
      units.filter((unit) => ids.includes(unit.id)).map(({ name }) => name)
    refuse('countsTwice', named(around.taken.map(({ unitId }) => unitId)))
    refuse('sheetBegun', named(around.begun))
  }
  if (plan.checksId !== null) {
    if (plan.counts) add('backCheckCounts')
    if (!around.checks) add('backCheckUnknown')
    refuse(
      'notChecked',
      units.filter((unit) => unit.checked === null).map(({ name }) => name),
    )
  }
  if (known(scheme.pool, ground.inspectors).length > 0) add('unknownInspector')
  else if (scheme.pool.length < plan.inspectors) add('poolTooSmall')
  if (
    known(
      scheme.exclusions.map(({ unit }) => unit),
      ground.units,
    ).length > 0 ||
    known(
      scheme.exclusions.map(({ inspector }) => inspector),
      ground.inspectors,
    ).length > 0
  )
    add('exclusionUnknown')
  if (found.length > 0) return found

  const frame = buildFrame(plan, { id, number: 1, period: { plan: '', year: 0, code: '' } }, ground)
  if (plan.villages > 0)
    refuse(
      'noVillages',
      frame.units.filter(({ villages }) => villages.length === 0).map(({ name }) => name),
    )
  if (plan.villages > 0 && scheme.method === 'systematic-pps') {
    const weighed = new Set(scheme.weights.map(({ village }) => village))
    const villages = units.flatMap((unit) => unit.villages)
    const drawn = new Set(frame.units.flatMap((unit) => unit.villages.map(({ code }) => code)))
    refuse(
      'weightsMissing',
      villages
        .filter(({ id: village, code }) => drawn.has(code) && !weighed.has(village))
        .map(({ name }) => name),
    )
  }
  refuse(
    'noTeam',
    unitsWithoutTeam(frame).map(({ name }) => name),
  )
  return found
}
