import type { ApiOutput } from '@/app/_trpc/client'

/** A table that is there, as the API answers it. */
export type League = Exclude<ApiOutput['league']['read'], { plan: null }>
export type LeagueLine = League['rows'][number]
