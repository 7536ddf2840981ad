'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** How often a simulation that goes on is looked at. */
const EVERY = 2000

/** How far the simulation of a run is, until it is there and the page is read anew. */
export function SimulationState({ runId }: { runId: string }) {
  const t = useTranslations('periods')
  const trpc = useTRPC()
  const router = useRouter()
  const { data } = useQuery(
    trpc.runs.simulation.queryOptions(
      { runId },
      {
        refetchInterval: ({ state }) =>
          state.data?.is === 'waiting' || state.data?.is === 'counting' ? EVERY : false,
      },
    ),
  )
  const isThere = data?.is === 'there'
  useEffect(() => {
    if (isThere) router.refresh()
  }, [isThere, router])
  return (
    <span role="status">
      {data?.is === 'counting' && data.draws > 0
        ? t('run.simulation.counting', { percent: String(Math.floor((100 * data.done) / data.draws)) })
        : t(data?.is === 'failed' ? 'run.simulation.failed' : 'run.simulation.waiting')}
    </span>
  )
}
