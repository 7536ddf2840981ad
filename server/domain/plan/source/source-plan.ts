/** Another plan of the same owner and year, as far as its published results serve as values. */
export interface SourcePlan {
  planId: string
  code: string
  name: string
  nameEn: string
  /** In the order of the year. */
  periods: readonly SourcePeriod[]
}

export interface SourcePeriod {
  id: string
  code: string
  name: string
  nameEn: string
  endsOn: string
  /** What is in force of it; null where nothing is published. A run that was not published is nothing. */
  published: PublishedFigures | null
}

export interface PublishedFigures {
  number: number
  hash: string
  runId: string
  /** Every unit's score by its id: of the year up to this period, and of the period alone. Units without one are not in it. */
  scores: Readonly<Record<'year' | 'period', ReadonlyMap<string, number>>>
}
