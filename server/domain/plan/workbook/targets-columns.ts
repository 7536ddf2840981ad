import type { PlanDocument } from '../document/plan-document'
import { ALL } from '../document/parts'

/** A column of 目标值: an indicator, for the year or for one period. */
export interface TargetColumn {
  indicator: string
  period: string | null
}

/** The columns of 目标值: every indicator, and after it every period that a target of it is set for. */
export function targetColumns(document: PlanDocument): TargetColumn[] {
  const used = new Set(document.targets.map(({ indicator, period }) => `${indicator} ${period ?? ''}`))
  return document.indicators.flatMap(({ code }) => [
    { indicator: code, period: null },
    ...document.periods
      .filter((period) => used.has(`${code} ${period.code}`))
      .map((period) => ({ indicator: code, period: period.code })),
  ])
}

export const headOfTarget = ({ indicator, period }: TargetColumn): string =>
  period === null ? indicator : `${indicator} ${period}`

/** The head of a column of 目标值 → what it is for; null where it is none. */
export function readTargetHead(head: string): TargetColumn | null {
  const [indicator, period, ...more] = head.trim().split(/\s+/)
  return indicator === undefined || indicator === '' || more.length > 0
    ? null
    : { indicator, period: period ?? null }
}

/** The row for all units: targets of a period that are the same everywhere. */
export const ALL_UNITS = ALL
export const UNIT_HEAD = '单位代码'
export const UNIT_NAME_HEAD = '单位名称（只供阅读）'
export const NAME_ROW = '指标名称'
