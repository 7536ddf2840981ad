'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { queueOf } from './queue-of'

/** A report's files and the queue of those on their way. Panels of one report share both. */
export function useEvidence(report: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const queue = queueOf(report, useTRPCClient())
  const query = useQuery(trpc.evidence.ofReport.queryOptions({ report }))
  const { uploads, stored } = useSyncExternalStore(queue.subscribe, queue.read, queue.read)
  const refresh = useCallback(
    () => void client.invalidateQueries(trpc.evidence.ofReport.queryFilter({ report })),
    [client, trpc, report],
  )
  const pending = query.data?.pending
  useEffect(() => queue.know(pending ?? [], refresh), [queue, pending, refresh])
  useEffect(() => {
    window.addEventListener('online', queue.resumeAll)
    return () => window.removeEventListener('online', queue.resumeAll)
  }, [queue])
  const underWay = uploads.some(({ state }) => state !== 'refused')
  useEffect(() => {
    if (!underWay) return undefined
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [underWay])
  return { query, queue, uploads, stored, underWay, refresh }
}
