import type { PlanPeriod } from '../plan/plan-version'

/** What a view needs to know of a period; periods stand in the order of the year. */
export type ViewPeriod = Pick<PlanPeriod, 'code' | 'phaseCode'>

/** A run that may be shown, and the period it goes through. */
export interface ShownRun {
  runId: string
  periodCode: string
}

/**
 * One way of looking at a year's ranking. `period`: one period's own score. `year`: the year's score as far as the run
 * counts it: at mid-year, to date, or whole.
 */
export interface LeagueView {
  code: string
  is: 'period' | 'half' | 'toDate' | 'year'
  periodCode: string
  runId: string
  /** The scope of the stored results. */
  scope: string
}

export const YEAR_SCOPE = 'year'

/** The scope under which a period's own ranking is stored. */
export function periodScope(code: string): string {
  return `period:${code}`
}

/**
 * The views that the runs at hand allow, in the order of the year: each period that one of them goes through, then
 * mid-year, to date, and the whole year once its last period is there.
 */
export function leagueViews(periods: readonly ViewPeriod[], runs: readonly ShownRun[]): LeagueView[] {
  const runOf = new Map(runs.map((run) => [run.periodCode, run.runId]))
  const shown = periods.filter((period) => runOf.has(period.code))
  const view = (code: string, is: LeagueView['is'], period: ViewPeriod, scope: string): LeagueView => ({
    code,
    is,
    periodCode: period.code,
    runId: runOf.get(period.code) ?? '',
    scope,
  })
  const views = shown.map((period) => view(period.code, 'period', period, periodScope(period.code)))
  const half = shown.find((period) => period.phaseCode === 'half')
  if (half) views.push(view('half', 'half', half, YEAR_SCOPE))
  const last = shown.at(-1)
  if (last) {
    const whole = last.code === periods.at(-1)?.code
    views.push(view(whole ? 'year' : 'toDate', whole ? 'year' : 'toDate', last, YEAR_SCOPE))
  }
  return views
}

/**
 * The view that a view is compared with: a period with the one before it in its phase (of the year before, for the
 * first); mid-year and the whole year with the year before; to date with the period before.
 */
export function viewBefore(
  view: LeagueView,
  periods: readonly ViewPeriod[],
  runs: readonly ShownRun[],
  lastYear: { periods: readonly ViewPeriod[]; runs: readonly ShownRun[] } | null,
): LeagueView | null {
  const views = leagueViews(periods, runs)
  const past = lastYear ? leagueViews(lastYear.periods, lastYear.runs) : []
  if (view.is === 'half' || view.is === 'year')
    return past.find((candidate) => candidate.is === view.is) ?? null
  const own = periods.find((period) => period.code === view.periodCode)
  if (view.is === 'period') {
    const sameShape = (candidate: LeagueView, among: readonly ViewPeriod[]) =>
      candidate.is === 'period' &&
      among.find((period) => period.code === candidate.periodCode)?.phaseCode === own?.phaseCode
    const siblings = views.filter((candidate) => sameShape(candidate, periods))
    const at = siblings.findIndex((candidate) => candidate.code === view.code)
    if (at > 0) return siblings[at - 1] ?? null
    return past.findLast((candidate) => sameShape(candidate, lastYear?.periods ?? [])) ?? null
  }
  const before = views.filter((candidate) => candidate.is === 'period').at(-2)
  return before ? { ...before, code: 'toDate', is: 'toDate', scope: YEAR_SCOPE } : null
}

/**
 * The same view of another year, so that a reader who changes the year keeps looking at the same thing: mid-year with
 * mid-year, a period with the one in its place among its phase's periods. Null where the other year has none.
 */
export function sameView(
  view: LeagueView,
  periods: readonly ViewPeriod[],
  other: { periods: readonly ViewPeriod[]; runs: readonly ShownRun[] },
): LeagueView | null {
  const views = leagueViews(other.periods, other.runs)
  if (view.is !== 'period') return views.find((candidate) => candidate.is === view.is) ?? null
  const phase = periods.find((period) => period.code === view.periodCode)?.phaseCode
  const inPhase = (among: readonly ViewPeriod[]) => among.filter((period) => period.phaseCode === phase)
  const at = inPhase(periods).findIndex((period) => period.code === view.periodCode)
  const code = inPhase(other.periods)[at]?.code
  return views.find((candidate) => candidate.is === 'period' && candidate.code === code) ?? null
}

/** The codes of the periods whose marks a view is about: its own, or every one of the year up to it. */
export function countedPeriods(view: LeagueView, periods: readonly ViewPeriod[]): string[] {
  if (view.is === 'period') return [view.periodCode]
  const codes = periods.map((period) => period.code)
  return codes.slice(0, codes.indexOf(view.periodCode) + 1)
}
