'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { UploadQueue } from './upload-queue'

/** One per report, for as long as the page's scripts live: what is being sent outlives the form that it was begun in. */
const queues = new Map<string, UploadQueue>()

/** A report's files and the queue of those on their way. Panels of one report share both. */
export function useEvidence(report: string) {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const options = trpc.evidence.ofReport.queryOptions({ report })
  const query = useQuery(options)
  let queue = queues.get(report)
  if (!queue) {
    queue = new UploadQueue(report, api)
    queues.set(report, queue)
  }
  const current = queue
  const { uploads, stored } = useSyncExternalStore(current.subscribe, current.read, current.read)
  const { queryKey } = options
  useEffect(() => {
    current.onStored = () => void client.invalidateQueries({ queryKey })
  }, [current, client, queryKey])
  useEffect(() => {
    current.known = query.data?.pending ?? []
  }, [current, query.data])
  useEffect(() => {
    window.addEventListener('online', current.resumeAll)
    return () => window.removeEventListener('online', current.resumeAll)
  }, [current])
  const underWay = uploads.some(({ state }) => state !== 'refused')
  useEffect(() => {
    if (!underWay) return undefined
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [underWay])
  return { query, queue: current, uploads, stored, underWay, refresh: current.onStored }
}

export type Evidence = ReturnType<typeof useEvidence>
