'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useParams } from 'next/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { KnownValue } from '@/server/domain/plan/rule-curve/probe'

/** Last year's values of an indicator, where they are of the same kind and measure; with the units' names. */
export function useLastValues(code: string | undefined, scoring: IndicatorScoring) {
  const api = useTRPC()
  const locale = useLocale()
  const { id } = useParams<{ id: string }>()
  const { data } = useQuery({
    ...api.plans.lastValues.queryOptions({ id }),
    staleTime: Infinity,
    enabled: code !== undefined,
  })
  const own = data?.indicators.find(
    (one) =>
      one.code === code &&
      one.kind === scoring.kind &&
      one.multiplier === (scoring.multiplier ?? 100) &&
      one.measure === (scoring.measure ?? 'level'),
  )
  const values: readonly KnownValue[] = own?.values ?? NONE
  const names = new Map(own?.values.map((one) => [one.unit, nameOf(one, locale)]))
  return { year: data?.year ?? null, values, name: (unit: string) => names.get(unit) ?? unit }
}

const NONE: readonly KnownValue[] = []
