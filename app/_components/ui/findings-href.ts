/** Which findings a page shows, as its address says it. */
export interface FindingsAddress {
  plan?: string | undefined
  show?: string | undefined
  unit?: string | undefined
  indicator?: string | undefined
}

/** The address of a list of findings; what is not asked for is left out. */
export function findingsHref({ plan, show, unit, indicator }: FindingsAddress): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ plan, show, unit, indicator }))
    if (value !== undefined && (value !== '' || key === 'indicator')) query.set(key, value)
  const text = query.toString()
  return text === '' ? '/rectifications' : `/rectifications?${text}`
}
