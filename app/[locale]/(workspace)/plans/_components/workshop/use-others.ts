'use client'

import { useEffect, useRef, useState } from 'react'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { DraftPage, DraftWork } from './use-draft'

const EVERY_MS = 4_000

/** Who else is in a draft, and which parts they have changed of late. */
export interface Others {
  present: ApiOutput['plans']['draftChanges']['others']
  arrived: readonly string[]
  /** Whether the draft was published or put away meanwhile. */
  ended: boolean
}

/**
 * Asks every few seconds, while the page is in sight, what others have changed in the draft, and takes it up: what is being
 * typed here stays, and is weighed against theirs when it is saved.
 */
export function useOthers(
  page: DraftPage,
  part: string,
  { autosave: { store }, writable }: DraftWork,
): Others {
  const api = useTRPCClient()
  const [others, setOthers] = useState<Others>({ present: [], arrived: [], ended: false })
  const { id } = page.draft
  const now = useRef({ part, since: latestOf(page) })
  useEffect(() => {
    now.current.part = part
  }, [part])
  useEffect(() => {
    if (!writable) return
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      try {
        if (document.hidden) return
        const { since, part: here } = now.current
        const answer = await api.plans.draftChanges.query({ id, since, part: here })
        if (left) return
        now.current.since = answer.at
        const { held } = store.snapshot()
        const news = answer.parts.filter(({ key, version }) => version > (held[key]?.version ?? 0))
        store.receive(
          Object.fromEntries(news.map(({ key, content, version }) => [key, { entry: content, version }])),
        )
        const theirs = news.flatMap(({ key, byOther }) => (byOther ? [key] : []))
        setOthers((before) => ({
          present: answer.others,
          arrived: theirs.length > 0 ? theirs : before.arrived,
          ended: answer.state !== 'open',
        }))
      } catch {
        // Whether the server can be reached is said where saving is; here it is only asked again.
      } finally {
        if (!left) timer = setTimeout(() => void ask(), EVERY_MS)
      }
    }
    void ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [api, id, store, writable])
  return others
}

/** The server's own time of the last change that the page was rendered with. */
const latestOf = ({ parts, draft }: DraftPage): Date =>
  parts.reduce((latest, { changedAt }) => (changedAt > latest ? changedAt : latest), draft.createdAt)
