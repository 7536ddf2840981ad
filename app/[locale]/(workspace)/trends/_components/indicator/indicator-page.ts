import type { ApiOutput } from '@/app/_trpc/client'

export type ShownIndicator = Exclude<ApiOutput['league']['indicator'], { indicator: null }>
export type IndicatorRow = ShownIndicator['rows'][number]
