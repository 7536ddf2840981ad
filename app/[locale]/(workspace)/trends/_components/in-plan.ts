/** What an address says of the plan, where its year has several. */
export const inPlan = (plan: string | null): { plan?: string } => (plan === null ? {} : { plan })
