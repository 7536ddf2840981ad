import { addDays } from '../calendar/working-days'
import type { UnitLevel } from './levels'
import type { RegisteredUnit } from './registered-unit'

export const unitChangeKinds = ['rename', 'merge', 'split'] as const
/** `merge`: one unit or several become one (also a township that becomes a subdistrict); `split`: one becomes several. */
export type UnitChangeKind = (typeof unitChangeKinds)[number]

/** A unit that the change makes: one that is there already and goes on, or a new one. */
export type ResultingUnit = { code: string; name: string; nameEn: string | null } | { id: string }

export interface AskedChange {
  kind: UnitChangeKind
  /** The first day of the new order. */
  effectiveOn: string
  from: readonly string[]
  to: readonly ResultingUnit[]
  /** To which of `to` (by its place) each village of a unit that ends goes; to the first where nothing is said. */
  villages?: readonly { id: string; to: number }[]
}

export interface DecidedChange {
  /** Units that end with the day before. */
  ends: RegisteredUnit[]
  creates: {
    place: number
    code: string
    name: string
    nameEn: string | null
    level: UnitLevel
    parentId: string | null
  }[]
  renames: { unit: RegisteredUnit; name: string; nameEn: string | null } | null
  /** Villages that come under another unit, by their place in `to`. */
  moves: { village: RegisteredUnit; to: number }[]
}

export type UnitChangeRefusal =
  | 'nothingChosen'
  | 'notBesideOthers'
  | 'alreadyEnded'
  | 'beforeItsStart'
  | 'tooFarOff'
  | 'needsTwo'
  | 'sameName'
  | 'sameTwice'
  | 'villageElsewhere'

/** The last day of a unit that ends when a change takes effect. */
export const lastDay = (effectiveOn: string): string => addDays(effectiveOn, -1)

/**
 * What a change of units comes to, or why it can't be recorded. A renaming is recorded when it has taken effect, since the new
 * name is seen at once; a merger or a split up to a year ahead.
 */
export function decideUnitChange(
  asked: AskedChange,
  units: readonly RegisteredUnit[],
  today: string,
): { ok: true; change: DecidedChange } | { ok: false; reason: UnitChangeRefusal } {
  const refuse = (reason: UnitChangeRefusal) => ({ ok: false as const, reason })
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const from = asked.from.flatMap((id) => byId.get(id) ?? [])
  const [first] = from
  if (!first || from.length !== asked.from.length || asked.to.length === 0) return refuse('nothingChosen')
  if (new Set(asked.from).size !== asked.from.length) return refuse('sameTwice')
  if (from.some(({ parentId, level }) => parentId !== first.parentId || level !== first.level))
    return refuse('notBesideOthers')
  if (first.parentId === null) return refuse('notBesideOthers')
  if (from.some(({ validTo }) => validTo !== null)) return refuse('alreadyEnded')
  if (from.some(({ validFrom }) => validFrom >= asked.effectiveOn)) return refuse('beforeItsStart')
  const latest = asked.kind === 'rename' ? today : `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`
  if (asked.effectiveOn > latest) return refuse('tooFarOff')

  if (asked.kind === 'rename') {
    const [to] = asked.to
    if (from.length !== 1 || asked.to.length !== 1 || !to || 'id' in to) return refuse('nothingChosen')
    if (to.name === first.name && to.nameEn === first.nameEn) return refuse('sameName')
    const renames = { unit: first, name: to.name, nameEn: to.nameEn }
    return { ok: true, change: { ends: [], creates: [], renames, moves: [] } }
  }

  if (asked.kind === 'merge' && asked.to.length !== 1) return refuse('nothingChosen')
  if (asked.kind === 'split' && (from.length !== 1 || asked.to.length < 2)) return refuse('needsTwo')
  const goesOn = asked.to.flatMap((to) => ('id' in to ? [to.id] : []))
  if (new Set(goesOn).size !== goesOn.length) return refuse('sameTwice')
  // In a merger a unit that was not named before may take the others in.
  const known = goesOn.map((id) => byId.get(id))
  if (known.some((unit) => !unit || unit.parentId !== first.parentId || unit.level !== first.level))
    return refuse('notBesideOthers')
  if (known.some((unit) => unit?.validTo !== null)) return refuse('alreadyEnded')
  const ends = from.filter(({ id }) => !goesOn.includes(id))
  const creates = asked.to.flatMap((to, place) =>
    'id' in to ? [] : [{ place, ...to, level: first.level, parentId: first.parentId }],
  )
  if (ends.length === 0 && creates.length === 0) return refuse('needsTwo')
  const own = units.filter(({ parentId, validTo }) => validTo === null && asked.from.includes(parentId ?? ''))
  const assigned = new Map((asked.villages ?? []).map(({ id, to }) => [id, to]))
  if ([...assigned].some(([id, to]) => !own.some((unit) => unit.id === id) || !asked.to[to]))
    return refuse('villageElsewhere')
  const moves = own.flatMap((village) => {
    const stays = asked.to.findIndex((to) => 'id' in to && to.id === village.parentId)
    const to = assigned.get(village.id) ?? (stays >= 0 ? stays : 0)
    return to === stays ? [] : [{ village, to }]
  })
  return { ok: true, change: { ends, creates, renames: null, moves } }
}
