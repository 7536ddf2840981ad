import type { ApiOutput } from '@/app/_trpc/client'

export type Cockpit = ApiOutput['cockpit']['read']
export type CockpitTable = NonNullable<Cockpit['table']>

/** The league table that the statements rest on. */
export function leagueHref(table: CockpitTable): string {
  const query = new URLSearchParams({ year: String(table.plan.year), view: table.view.code })
  if (table.asked !== null) query.set('plan', table.asked)
  return `/league?${query.toString()}`
}

/** A unit's profile in the table's year. */
export function unitHref(table: CockpitTable, unit: string): string {
  const query = new URLSearchParams({ year: String(table.plan.year) })
  if (table.asked !== null) query.set('plan', table.asked)
  return `/townships/${unit}?${query.toString()}`
}

/** How a unit's indicator came to where it is. */
export function trendHref(table: CockpitTable, unit: string, indicator: string): string {
  const query = new URLSearchParams({ unit, indicator })
  if (table.asked !== null) query.set('plan', table.asked)
  return `/trends?${query.toString()}`
}

/** Everybody's indicators in one period. */
export function mapHref(table: CockpitTable, period: string): string {
  const query = new URLSearchParams({ year: String(table.plan.year), period })
  if (table.asked !== null) query.set('plan', table.asked)
  return `/trends/map?${query.toString()}`
}

/** A unit's marks in the table's period. */
export function marksHref({ view }: CockpitTable, unit: string): string {
  return `/marks/${view.runId}/${unit}?period=${encodeURIComponent(view.periodCode)}`
}

/** Everybody in one indicator, how sure each value is, and where the year will end. */
export function indicatorHref(table: CockpitTable, indicator: string): string {
  const query = new URLSearchParams({ indicator })
  if (table.asked !== null) query.set('plan', table.asked)
  return `/trends/indicator?${query.toString()}`
}
