import type { From } from '../../scoring/case'
import { membershipOf } from '../succession/take-over'
import type { PlanDocument } from './plan-document'

/**
 * A plan carried into the next year: the same rules and targets, every period a year later. A new plan speaks the newest
 * version of the rules' vocabulary, whose words mean what they meant before.
 */
export function nextYear(document: PlanDocument): PlanDocument {
  const moved = inYear(document, document.settings.year + 1)
  return {
    ...moved,
    settings: { ...moved.settings, rules: 2 },
    // Who ended does not come back, and who took over is there from its start.
    units: moved.units
      .filter(({ until }) => until === undefined)
      .map(({ until: _until, takesOver: _takesOver, ...unit }) => unit),
    targets: moved.targets.filter(
      ({ unit }) => !document.units.some(({ code, until }) => code === unit && until !== undefined),
    ),
  }
}

/**
 * A plan as if it were another year's. Where a code or a name has its year in it, it gets the other one; the 29th of
 * February becomes the 28th.
 */
export function inYear(document: PlanDocument, wanted: number): PlanDocument {
  const { year } = document.settings
  const renamed = (text: string): string => text.replaceAll(String(year), String(wanted))
  const names = ({ zh, en }: { zh: string; en: string }) => ({ zh: renamed(zh), en: renamed(en) })
  const own = new Set(document.periods.map(({ code }) => code))
  const period = (code: string): string => (own.has(code) ? renamed(code) : code)
  const day = (text: string): string => otherYear(text, wanted - year)
  return {
    ...document,
    settings: { ...document.settings, year: wanted, name: names(document.settings.name) },
    periods: document.periods.map(({ code, name, endsOn, opensOn, dueOn, closesOn, ...rest }) => ({
      ...rest,
      code: period(code),
      name: names(name),
      endsOn: day(endsOn),
      opensOn: day(opensOn),
      dueOn: day(dueOn),
      closesOn: day(closesOn),
    })),
    indicators: document.indicators.map((indicator) => {
      const { reportedIn, baseline, from, ...scoring } = indicator.scoring
      return {
        ...indicator,
        scoring: {
          ...scoring,
          ...(reportedIn === undefined ? {} : { reportedIn: reportedIn.map(period) }),
          // The other plan's periods are named by their year as this one's are.
          ...(from === undefined ? {} : { from: fromIn(from, renamed) }),
          ...(baseline === undefined ? {} : { baseline: pastCode(baseline, wanted - year) }),
        },
      }
    }),
    units: document.units.map(({ until, takesOver, ...unit }) => ({
      ...unit,
      ...membershipOf({
        until: until && period(until),
        takesOver: takesOver && { ...takesOver, from: period(takesOver.from) },
      }),
    })),
    targets: document.targets.map((target) => ({
      ...target,
      period: target.period === null ? null : period(target.period),
    })),
  }
}

const fromIn = ({ period, ...from }: From, renamed: (text: string) => string): From => ({
  ...from,
  ...(period === undefined ? {} : { period: renamed(period) }),
})

/** A baseline's period code, `2025Q1`, as many years later. */
const pastCode = (code: string, years: number): string =>
  code.replace(/^\d{4}/, (text) => String(Number(text) + years))

function otherYear(day: string, years: number): string {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved
}
