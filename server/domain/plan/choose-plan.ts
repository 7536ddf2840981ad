interface Dated {
  year: number
  code: string
}

const inOrder = (a: Dated, b: Dated): number => a.year - b.year || (a.code < b.code ? -1 : 1)

/**
 * One plan through the years, in their order: the one with the code, by default the first of the latest year by its code.
 * A year that lacks the first one and has a single plan is followed into, since it was then called otherwise; no other plan
 * ever stands in for one that was chosen.
 */
export function plansThrough<Plan extends Dated>(plans: readonly Plan[], code?: string): Plan[] {
  const sorted = plans.toSorted(inOrder)
  const latest = sorted.at(-1)?.year
  const first = sorted.find(({ year }) => year === latest)?.code
  const wanted = code ?? first
  return [...new Set(sorted.map(({ year }) => year))].flatMap((year) => {
    const own = sorted.filter((plan) => plan.year === year)
    const [only] = own
    const named = own.find((plan) => plan.code === wanted)
    if (named) return [named]
    return wanted === first && own.length === 1 && only ? [only] : []
  })
}

/**
 * The years that a plan is told with: those of the first plan where it is one of them, so that a county that has one plan a year
 * has one story whatever the plan was called; else those of its own code.
 */
export function lineOf<Plan extends Dated>(plans: readonly Plan[], own: Dated): Plan[] {
  const main = plansThrough(plans)
  const isMain = main.some(({ year, code }) => year === own.year && code === own.code)
  return isMain ? main : plansThrough(plans, own.code)
}

/** The plans that a year offers to choose from, in the order of their codes; none where there is one only. */
export function plansOf<Plan extends Dated>(plans: readonly Plan[], year: number): Plan[] {
  const own = plans.filter((plan) => plan.year === year)
  return own.length > 1 ? own.toSorted(inOrder) : []
}

/** The plan that an address means: of its year or the latest, by its code or the first. */
export function planAsked<Plan extends Dated>(
  plans: readonly Plan[],
  { year, plan: code }: { year?: number | undefined; plan?: string | undefined },
): Plan | null {
  const line = plansThrough(plans, code)
  if (year === undefined) return line.at(-1) ?? null
  const own = code === undefined ? plans.toSorted(inOrder) : line
  return own.find((plan) => plan.year === year) ?? null
}

/** Each year once, latest first: with the plan that goes on the one at hand, else with its first. */
export function eachYear<Plan extends Dated>(plans: readonly Plan[], own: Dated): Plan[] {
  const line = lineOf(plans, own)
  const sorted = plans.toSorted(inOrder)
  return [...new Set(sorted.map(({ year }) => year))]
    .toReversed()
    .flatMap(
      (year) => (line.find((plan) => plan.year === year) ?? sorted.find((plan) => plan.year === year)) || [],
    )
}

/** What an address has to say of a plan: nothing where its year has no other. */
export function planInAddress(plans: readonly Dated[], { year, code }: Dated): string | null {
  return plansOf(plans, year).length > 0 ? code : null
}
