import type { RoundGround, RoundPlan, VisitedUnit } from '../round-plan'
import { chances } from './chances'
import { DRAW_FORMAT, type DrawFrame } from './draw-frame'

type Exclusion = DrawFrame['exclusions'][number]

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** Freezes what a round is drawn from. The same plan over the same record gives the same frame. */
export function buildFrame(
  plan: RoundPlan,
  draw: { id: string; number: number; period: { plan: string; year: number; code: string } },
  ground: RoundGround,
): DrawFrame {
  const { scheme } = plan
  const inspectors =
    plan.inspectors === 0 ? [] : ground.inspectors.filter(({ id }) => scheme.pool.includes(id))
  const units = ground.units.filter(({ id }) => scheme.units.includes(id)).sort(byCode)
  return {
    format: DRAW_FORMAT,
    round: {
      id: draw.id,
      name: plan.name,
      kind: plan.kind,
      plan: draw.period.plan,
      year: draw.period.year,
      period: draw.period.code,
      checks: plan.checksId,
    },
    draw: draw.number,
    method: scheme.method,
    wanted: { inspectors: plan.inspectors, villages: plan.villages, households: plan.households },
    units: units.map((unit) => freezeUnit(plan, unit)),
    inspectors: inspectors
      .map(({ id, name, unit }) => ({ id, name, unit: unit.name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    exclusions: units
      .flatMap((unit) => exclusionsFor(plan, unit, ground))
      .filter(({ inspector }) => inspectors.some(({ id }) => id === inspector))
      .sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
  }
}

const textOf = ({ unit, inspector, because, reason }: Exclusion) =>
  [unit, inspector, because, reason].join('\n')

function freezeUnit(
  { villages: wanted, startsOn, scheme }: RoundPlan,
  unit: VisitedUnit,
): DrawFrame['units'][number] {
  const { code, name, checked } = unit
  const frozen = { code, name, take: 0, villages: [], leftOut: [] }
  if (wanted === 0) return frozen
  // Of a round that saw units as a whole, every village may be looked at again.
  const asked = unit.villages
    .filter(({ id }) => !checked || checked.villages.length === 0 || checked.villages.includes(id))
    .filter(({ validFrom }) => validFrom <= startsOn)
    .sort(byCode)
  const there = asked.filter(({ validTo }) => validTo === null || validTo > startsOn)
  const take = Math.min(wanted, there.length)
  const weights = there.map(({ id }) =>
    scheme.method === 'equal' ? 1 : (scheme.weights.find(({ village }) => village === id)?.households ?? 1),
  )
  const odds = chances(scheme.method, weights, take)
  return {
    ...frozen,
    take,
    villages: there.map((village, index) => ({
      code: village.code,
      name: village.name,
      weight: weights[index] ?? 1,
      chance: odds[index] ?? '0',
    })),
    leftOut: asked
      .filter((village) => !there.includes(village))
      .map((village) => ({ code: village.code, name: village.name, because: 'ended' })),
  }
}

function exclusionsFor({ scheme }: RoundPlan, unit: VisitedUnit, ground: RoundGround): Exclusion[] {
  const make = (inspector: string, because: Exclusion['because'], reason = ''): Exclusion => ({
    unit: unit.code,
    inspector,
    because,
    reason,
  })
  const belongs = ({ id }: { id: string }) =>
    id === unit.id || unit.villages.some((village) => village.id === id)
  return [
    ...(scheme.avoidOwn ? ground.inspectors : [])
      .filter((inspector) => belongs(inspector.unit))
      .map(({ id, unit: own }) => make(id, 'own', own.name)),
    ...(scheme.avoidLast ? ground.lastPairs : [])
      .filter(({ unitId }) => unitId === unit.id)
      .map(({ inspectorId, round }) => make(inspectorId, 'last', round)),
    // Whoever was there before does not check what they saw.
    ...(unit.checked?.inspectors ?? []).map((id) => make(id, 'wasThere')),
    ...scheme.exclusions
      .filter((exclusion) => exclusion.unit === unit.id)
      .map(({ inspector, reason }) => make(inspector, 'hand', reason)),
  ]
}
