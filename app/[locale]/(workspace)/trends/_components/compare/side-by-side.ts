import type { ApiOutput } from '@/app/_trpc/client'

export type SideBySide = Exclude<ApiOutput['league']['sideBySide'], { plan: null }>
export type ComparedUnit = SideBySide['units'][number]
