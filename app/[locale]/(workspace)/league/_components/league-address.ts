/** What an address of the league table says. */
export interface LeagueAddress {
  year?: number | undefined
  plan?: string | undefined
  view?: string | undefined
  run?: string | undefined
  by?: string | undefined
  group?: string | undefined
  sort?: string | undefined
  q?: string | undefined
  /** Of a table that is shown page by page. */
  page?: number | undefined
}

/** Reads an address's parameters; what is no text, empty or no year is left out. */
export function readAddress(query: Record<string, string | string[] | undefined>): LeagueAddress {
  const text = (key: string) => {
    const value = query[key]
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined
  }
  const year = text('year')
  return {
    year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
    plan: text('plan'),
    view: text('view'),
    run: text('run'),
    by: text('by'),
    group: text('group'),
    sort: text('sort'),
    q: text('q'),
    page: /^[1-9]\d{0,4}$/.test(text('page') ?? '') ? Number(text('page')) : undefined,
  }
}

/** The parameters in a fixed order, without those that say nothing: one table, one address. */
export function writeAddress(address: LeagueAddress): string {
  const { year, plan, view, run, by, group, sort, q, page } = address
  const said = Object.entries({ year, plan, view, run, by, group, sort, q, page }).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  )
  return said.length === 0 ? '/league' : `/league?${new URLSearchParams(said).toString()}`
}
