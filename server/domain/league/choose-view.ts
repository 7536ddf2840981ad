import { lineOf, plansThrough } from '../plan/choose-plan'
import { leagueViews, type LeagueView, type ShownRun, viewBefore, type ViewPeriod } from './views'

/** A year's plan with what is in force of it; several stand latest year first, and by their codes within one. */
export interface LeagueYear {
  id: string
  code: string
  year: number
  periods: readonly ViewPeriod[]
  runs: readonly ShownRun[]
}

/** A run that is looked at though it is not in force: a draft, or one that was superseded. */
export interface AskedRun {
  runId: string
  planId: string
  periodCode: string
}

export interface ChosenView<Year extends LeagueYear> {
  own: Year
  /** What the year's views are made of, the asked run in its period's place. */
  runs: readonly ShownRun[]
  views: LeagueView[]
  /** Null where nothing of the year can be shown yet. */
  view: LeagueView | null
  before: LeagueView | null
}

/**
 * Which table an address means. No plan: the first of the year by its code. No year: the latest with a table. No view: the latest period's, or mid-year after a
 * half-year inspection. An asked run stands in for what is in force of its own period, and the periods after it are left
 * out, since it did not know them; a run that is in force changes only what is shown first, and the year to date, which
 * is then its own. Null for a year or a view that isn't there.
 */
export function chooseView<Year extends LeagueYear>(
  years: readonly Year[],
  choice: {
    year?: number | undefined
    plan?: string | undefined
    view?: string | undefined
    run: AskedRun | null
  },
): ChosenView<Year> | null {
  const { run } = choice
  const asked = choice.plan === undefined ? years : plansThrough(years, choice.plan).toReversed()
  const own = run
    ? years.find((candidate) => candidate.id === run.planId)
    : choice.year === undefined
      ? (asked.find((candidate) => candidate.runs.length > 0) ?? asked[0])
      : asked.find((candidate) => candidate.year === choice.year)
  if (!own) return null
  const isInForce = own.runs.some((shown) => shown.runId === run?.runId)
  const runs = run && (!isInForce || choice.view === 'toDate') ? withRun(own, run) : own.runs
  const views = leagueViews(own.periods, runs)
  const latest = own.periods.findLast((period) => runs.some((shown) => shown.periodCode === period.code))
  const first = run ? own.periods.find((period) => period.code === run.periodCode) : latest
  const code = choice.view ?? (run === null && first?.phaseCode === 'half' ? 'half' : first?.code)
  const view = views.find((candidate) => candidate.code === code) ?? null
  if (view === null && choice.view !== undefined) return null
  const last = lineOf(years, own).find((candidate) => candidate.year === own.year - 1)
  return {
    own,
    runs,
    views,
    view,
    before: view && viewBefore(view, own.periods, runs, last ?? null),
  }
}

function withRun(own: LeagueYear, run: AskedRun): ShownRun[] {
  const position = (code: string) => own.periods.findIndex((period) => period.code === code)
  return [
    ...own.runs.filter((shown) => position(shown.periodCode) < position(run.periodCode)),
    { runId: run.runId, periodCode: run.periodCode },
  ]
}
