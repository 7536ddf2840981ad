import type { PartContent, PartKind, PlanDocument } from './plan-document'
import { partSchemas, PLAN_CODE } from './plan-document'

/**
 * A plan taken apart, so that two people can work at it at once: every category, indicator, target and so on is a part with
 * its own version. A key names it: `settings`, `indicator/B1`, `sheetItem/G1/s1`, `target/B1/630203102/2027Q1`; a target
 * for all units or for all periods has `*` there.
 */
export type Parts = Readonly<Record<string, unknown>>

export const ALL = '*'

/** How many codes stand after the kind in a key. */
const WIDTH: Readonly<Record<PartKind, number>> = {
  settings: 0,
  category: 1,
  phase: 1,
  period: 1,
  unit: 1,
  indicator: 1,
  sheetItem: 2,
  target: 3,
  veto: 1,
  adjustment: 1,
  check: 1,
}

/** The key of a part. */
export const partKey = (kind: PartKind, ...codes: readonly (string | null)[]): string =>
  [kind, ...codes.map((code) => code ?? ALL)].join('/')

const isKind = (kind: string | undefined): kind is PartKind => kind !== undefined && kind in partSchemas

/** A key's kind and codes; null where it is no key of a plan. */
export function readKey(key: string): { kind: PartKind; codes: readonly string[] } | null {
  const [kind, ...codes] = key.split('/')
  if (!isKind(kind) || codes.length !== WIDTH[kind]) return null
  const named = codes.every(
    (code, at) => PLAN_CODE.test(code) || (kind === 'target' && at > 0 && code === ALL),
  )
  // An indicator's own target stands in the indicator.
  if (!named || (kind === 'target' && codes[1] === ALL && codes[2] === ALL)) return null
  return { kind, codes }
}

/** A plan → its parts by key. */
export function splitDocument(document: PlanDocument): Record<string, unknown> {
  const parts: Record<string, unknown> = { settings: document.settings }
  const put = (kind: PartKind, list: readonly { code: string }[]) => {
    list.forEach(({ code, ...content }, at) => {
      parts[partKey(kind, code)] = { ...content, position: at + 1 }
    })
  }
  put('category', document.categories)
  put('phase', document.phases)
  put('period', document.periods)
  put('unit', document.units)
  put('indicator', document.indicators)
  put('veto', document.vetoes)
  put('adjustment', document.adjustments)
  put('check', document.checks ?? [])
  document.sheetItems.forEach(({ indicator, code, ...content }, at) => {
    parts[partKey('sheetItem', indicator, code)] = { ...content, position: at + 1 }
  })
  for (const { indicator, unit, period, target } of document.targets)
    parts[partKey('target', indicator, unit, period)] = { target }
  return parts
}

/** The parts of one kind with their codes, in the plan's order. Contents are trusted: they were read when they were stored. */
export function partsOf<Kind extends PartKind>(
  parts: Parts,
  kind: Kind,
): { key: string; codes: readonly string[]; content: PartContent<Kind> }[] {
  const found = Object.entries(parts).flatMap(([key, content]) => {
    // Most parts are targets: what is plainly of another kind is not read.
    if (content === null || content === undefined || !key.startsWith(kind)) return []
    const read = readKey(key)
    return read?.kind === kind ? [{ key, codes: read.codes, content: content as PartContent<Kind> }] : []
  })
  return found.sort((a, b) => positionOf(a.content) - positionOf(b.content) || (a.key < b.key ? -1 : 1))
}

const positionOf = (content: object): number =>
  'position' in content && typeof content.position === 'number' ? content.position : 0

/**
 * Parts → the plan they make; null where they lack the settings. Targets of units, periods or indicators that are gone, and
 * items of indicators that are gone, are left out: they come back with what they hang on.
 */
export function joinParts(parts: Parts): PlanDocument | null {
  const settings = parts['settings'] as PlanDocument['settings'] | null | undefined
  if (!settings) return null
  const list = <Kind extends Exclude<PartKind, 'settings' | 'target' | 'sheetItem'>>(kind: Kind) =>
    partsOf(parts, kind).map(({ codes, content }) => {
      const { position: _, ...body } = content
      return { code: codes[0] ?? '', ...body }
    })
  const units = list('unit')
  const periods = list('period')
  const indicators = list('indicator')
  const checks = list('check')
  const known = {
    unit: new Set(units.map(({ code }) => code)),
    period: new Set(periods.map(({ code }) => code)),
    indicator: new Set(indicators.map(({ code }) => code)),
  }
  const orNull = (code: string | undefined) => (code === undefined || code === ALL ? null : code)
  return {
    format: 'mingji-plan',
    formatVersion: 1,
    settings,
    categories: list('category'),
    phases: list('phase'),
    periods,
    units,
    indicators,
    sheetItems: partsOf(parts, 'sheetItem')
      .filter(({ codes }) => known.indicator.has(codes[0] ?? ''))
      .map(({ codes, content: { position: _, ...body } }) => ({
        indicator: codes[0] ?? '',
        code: codes[1] ?? '',
        ...body,
      })),
    targets: partsOf(parts, 'target')
      .map(({ codes, content }) => ({
        indicator: codes[0] ?? '',
        unit: orNull(codes[1]),
        period: orNull(codes[2]),
        target: content.target,
      }))
      .filter(
        ({ indicator, unit, period }) =>
          known.indicator.has(indicator) &&
          (unit === null || known.unit.has(unit)) &&
          (period === null || known.period.has(period)),
      ),
    vetoes: list('veto'),
    adjustments: list('adjustment'),
    ...(checks.length > 0 ? { checks } : {}),
  }
}
