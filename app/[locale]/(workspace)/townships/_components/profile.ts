import type { ApiOutput } from '@/app/_trpc/client'

export type Profile = ApiOutput['townships']['read']
export type Standing = NonNullable<Profile['standing']>

/** A mark with its explanation beside the table of its period. */
export const markHref = (runId: string, unit: string, period: string, indicator: string) =>
  `/marks/${runId}/${unit}?period=${encodeURIComponent(period)}&explain=${encodeURIComponent(indicator)}#explain`

/** A share as a per cent with one decimal, cut: 99.97 % never shows as 100. */
export function percentOf(share: number): string {
  return `${(Math.trunc(share * 1000 + 1e-6) / 10).toFixed(1)}%`
}
