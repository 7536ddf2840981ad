import type { DrawFrame } from './draw-frame'
import { ticketOrder } from './ticket-order'

export interface Team {
  unit: string
  /** In ticket order; the first leads. */
  inspectors: string[]
  /** Who may be sent and was not, in ticket order. */
  reserve: string[]
}

/** Where the exclusions leave a unit fewer inspectors than are wanted: then no assignment exists, however often it is drawn. */
export function unitsWithoutTeam(
  frame: Pick<DrawFrame, 'units' | 'inspectors' | 'exclusions' | 'wanted'>,
): { code: string; name: string; eligible: number }[] {
  return frame.units
    .map(({ code, name }) => ({ code, name, eligible: eligibleFor(frame, code).length }))
    .filter(({ eligible }) => eligible < frame.wanted.inspectors)
}

/**
 * Sends inspectors to units. Units take their turn in ticket order, each goes through its inspectors in the order of their
 * tickets for it; who is full already is freed where another can take over (augmenting paths). Nobody gets more units than the least
 * number with which it works out. Null where no assignment exists.
 */
export function assignInspectors(
  frame: Pick<DrawFrame, 'units' | 'inspectors' | 'exclusions' | 'wanted'>,
  seed: string,
): { teams: Team[]; most: number } | null {
  const { inspectors: size } = frame.wanted
  if (unitsWithoutTeam(frame).length > 0) return null
  const units = ticketOrder(
    frame.units.map(({ code }) => code),
    seed,
  )
  const order = new Map(
    units.map((unit) => [
      unit,
      tailsOf(
        ticketOrder(
          eligibleFor(frame, unit).map((id) => `${unit}/${id}`),
          seed,
        ),
        unit,
      ),
    ]),
  )
  const least = Math.ceil((units.length * size) / Math.max(1, frame.inspectors.length))
  for (let most = least; most <= units.length; most += 1) {
    const teams = tryWith(units, order, size, most)
    if (teams === null) continue
    return {
      most,
      teams: frame.units.map(({ code: unit }) => {
        const all = order.get(unit) ?? []
        const team = teams.get(unit) ?? new Set()
        return {
          unit,
          inspectors: all.filter((id) => team.has(id)),
          reserve: all.filter((id) => !team.has(id)),
        }
      }),
    }
  }
  return null
}

function tryWith(
  units: readonly string[],
  order: ReadonlyMap<string, readonly string[]>,
  size: number,
  most: number,
): Map<string, Set<string>> | null {
  const teams = new Map(units.map((unit) => [unit, new Set<string>()]))
  const holders = (id: string) => units.filter((unit) => teams.get(unit)?.has(id))
  /** Finds one more for a unit, moving others where needed; nobody is asked twice. */
  const place = (unit: string, asked: Set<string>): boolean =>
    (order.get(unit) ?? []).some((id) => {
      if (asked.has(id) || teams.get(unit)?.has(id)) return false
      asked.add(id)
      const held = holders(id)
      const freed = held.length < most ? null : held.find((other) => place(other, asked))
      if (freed === undefined) return false
      if (freed !== null) teams.get(freed)?.delete(id)
      teams.get(unit)?.add(id)
      return true
    })
  for (const unit of units)
    for (let found = 0; found < size; found += 1) if (!place(unit, new Set())) return null
  return teams
}

function eligibleFor(frame: Pick<DrawFrame, 'inspectors' | 'exclusions'>, unit: string): string[] {
  const excluded = new Set(
    frame.exclusions.filter((exclusion) => exclusion.unit === unit).map(({ inspector }) => inspector),
  )
  return frame.inspectors.map(({ id }) => id).filter((id) => !excluded.has(id))
}

function tailsOf(ids: readonly string[], unit: string): string[] {
  return ids.map((id) => id.slice(unit.length + 1))
}
