import { ALL, partKey, partsOf, type Parts } from '@/server/domain/plan/document/parts'
import type { PartContent } from '@/server/domain/plan/document/plan-document'
import type { Direction, Target } from '@/server/domain/scoring/case'

/** One column of the grid: an indicator whose rule is held against a target that a unit may have of its own. */
export interface TargetColumn {
  code: string
  content: PartContent<'indicator'>
  direction: Direction
  /** The indicator's own target. */
  own: Target | null
}

const UNVALUED = ['tally', 'checklist', 'manual']

/** The indicators that can have a target, in the plan's order. */
export const columnsOf = (parts: Parts): TargetColumn[] =>
  partsOf(parts, 'indicator')
    .filter(({ content: { scoring } }) => !UNVALUED.includes(scoring.kind))
    .map(({ codes, content }) => ({
      code: codes[0] ?? '',
      content,
      direction: content.scoring.direction ?? 'higher',
      own: content.scoring.target ?? null,
    }))

/** The same columns where nothing about them has changed: what is drawn by them needn't be drawn again. */
export function sameColumns(a: readonly TargetColumn[], b: readonly TargetColumn[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ code, content }, at) => b[at]?.code === code && b[at].content === content)
  )
}

/** What the cells of a row say themselves, and what holds where they say nothing, column by column. */
export interface RowTargets {
  own: readonly (Target | null)[]
  from: readonly (Target | null)[]
}

export function rowTargets(
  parts: Parts,
  columns: readonly TargetColumn[],
  unit: string | null,
  period: string | null,
): RowTargets {
  return {
    own: columns.map((column) => ownTarget(parts, column, unit, period)),
    from: columns.map((column) => inherited(parts, column, unit, period)),
  }
}

export const sameTargets = (a: RowTargets, b: RowTargets): boolean =>
  a.own.length === b.own.length &&
  a.own.every((target, at) => target === b.own[at]) &&
  a.from.every((target, at) => target === b.from[at])

const read = (parts: Parts, indicator: string, unit: string | null, period: string | null): Target | null => {
  const part = parts[partKey('target', indicator, unit, period)] as PartContent<'target'> | null | undefined
  return part?.target ?? null
}

/** The key of a cell: the target of a unit (null: all units) in a period (null: the whole year); null for the indicator's own. */
export const cellKey = (indicator: string, unit: string | null, period: string | null): string | null =>
  unit === null && period === null ? null : partKey('target', indicator, unit ?? ALL, period ?? ALL)

/** What a cell says itself. */
export function ownTarget(
  parts: Parts,
  column: TargetColumn,
  unit: string | null,
  period: string | null,
): Target | null {
  return unit === null && period === null ? column.own : read(parts, column.code, unit, period)
}

/** What holds where a cell says nothing: the unit's for the year, then the period's for all, then the indicator's own. */
export function inherited(
  parts: Parts,
  column: TargetColumn,
  unit: string | null,
  period: string | null,
): Target | null {
  const forYear = unit !== null && period !== null ? read(parts, column.code, unit, null) : null
  const forAll = unit !== null && period !== null ? read(parts, column.code, null, period) : null
  return forYear ?? forAll ?? (unit === null && period === null ? null : column.own)
}

/** Edits that set a cell's target; null takes it out. */
export function setTarget(
  column: TargetColumn,
  unit: string | null,
  period: string | null,
  target: Target | null,
): Record<string, unknown> {
  const key = cellKey(column.code, unit, period)
  if (key !== null) return { [key]: target === null ? null : { target } }
  const { target: _, ...scoring } = column.content.scoring
  return {
    [partKey('indicator', column.code)]: {
      ...column.content,
      scoring: target === null ? scoring : { ...scoring, target },
    },
  }
}

/** How the units' targets stand to the superior's: amounts add up, rates have a mean; null where a target is no figure. */
export function summaryOf(
  parts: Parts,
  column: TargetColumn,
  units: readonly string[],
  period: string | null,
): { kind: 'sum' | 'mean'; figure: number } | null {
  const figures = units.map(
    (unit) => ownTarget(parts, column, unit, period) ?? inherited(parts, column, unit, period),
  )
  if (figures.length === 0 || figures.some((figure) => typeof figure !== 'number')) return null
  const sum = (figures as number[]).reduce((total, figure) => total + figure, 0)
  const { kind, measure } = column.content.scoring
  const adds = kind === 'amount' && (measure ?? 'level') === 'level' && !/[%‰]/.test(column.content.unit.zh)
  return adds ? { kind: 'sum', figure: round(sum) } : { kind: 'mean', figure: round(sum / figures.length) }
}

const round = (figure: number): number => Math.round(figure * 100) / 100

/** A target proposed from last year's result: so many per cent more (less where lower is better), to two decimals. */
export function grown(last: number, percent: number, direction: Direction): number {
  const factor = direction === 'lower' ? 1 - percent / 100 : 1 + percent / 100
  return Math.round(last * factor * 100) / 100
}
