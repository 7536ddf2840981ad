'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { type EvidenceHolder, queueOf } from './queue-of'

/** The files of a thing and the queue of those on their way. Panels of one thing share both. */
export function useEvidence({ subject, subjectId }: EvidenceHolder) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const queue = queueOf({ subject, subjectId }, useTRPCClient())
  const query = useQuery(trpc.evidence.of.queryOptions({ subject, subjectId }))
  const { uploads, stored } = useSyncExternalStore(queue.subscribe, queue.read, queue.read)
  const refresh = useCallback(
    () => void client.invalidateQueries(trpc.evidence.of.queryFilter({ subject, subjectId })),
    [client, trpc, subject, subjectId],
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
