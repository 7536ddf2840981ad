import type { ApiOutput } from '@/app/_trpc/client'

type Compared = ApiOutput['runs']['compare']

/** The two runs and what became of one from the other, as the parts of the page take it. */
export interface ComparisonProps {
  plan: Compared['plan']
  period: Compared['period']
  from: NonNullable<Compared['from']>
  to: NonNullable<Compared['to']>
  result: NonNullable<Compared['result']>
}

export type ChangedInput = ComparisonProps['result']['idle'][number]
