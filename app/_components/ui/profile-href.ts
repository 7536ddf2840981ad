/** A unit's profile in a year; with the plan, where its year has several. */
export const profileHref = (unit: string, year: number, plan: string | null): string =>
  `/townships/${unit}?${new URLSearchParams({ year: String(year), ...(plan === null ? {} : { plan }) }).toString()}`
