'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { problemOf } from '../use-problem-text'
import { type AutosaveOptions, type AutosaveState, AutosaveStore } from './autosave-store'
import type { Held } from './drafts'
import { localDrafts } from './local-drafts'

export interface Autosave<E> {
  state: AutosaveState<E>
  store: AutosaveStore<E>
  /** Cells typed into and not on the server. */
  unsaved: readonly string[]
  /** Those of them that wait for their other half. */
  partial: readonly string[]
}

/**
 * Keeps a form's cells saved: a second after the last change, through reloads and lost signal. `held` is what the
 * server holds; rendering with newer versions takes them up, and so does a save in another tab. What is not sent yet
 * is sent when the page is left. Warns before leaving only while something is unsaved.
 */
export function useAutosave<E>(
  name: string,
  held: Readonly<Record<string, Held<E>>>,
  options: Pick<AutosaveOptions<E>, 'send' | 'same' | 'whole' | 'blamed' | 'writable' | 'takesNew'>,
): Autosave<E> {
  const [store] = useState(
    () =>
      new AutosaveStore<E>({
        held,
        local: localDrafts<E>(name),
        ...options,
        passing: (error) =>
          [null, 'databaseUnavailable', 'internal', 'signedOut'].includes(problemOf(error)?.code ?? null),
      }),
  )
  const state = useSyncExternalStore(store.subscribe, store.snapshot, store.serverSnapshot)
  useEffect(() => store.receive(held), [store, held])
  useEffect(() => {
    const channel = new BroadcastChannel(`mingji/${name}`)
    // Another tab may have saved between the page's rendering and now: each tells what it knows the server to hold.
    channel.onmessage = ({ data }: MessageEvent<Readonly<Record<string, Held<E>>> | null>) =>
      data === null ? channel.postMessage(store.snapshot().held) : store.receive(data)
    const leave = store.onSaved((saved) => channel.postMessage(saved))
    channel.postMessage(null)
    return () => {
      leave()
      channel.close()
    }
  }, [store, name])
  const unsaved = Object.keys(state.drafts)
  const warns = unsaved.length > 0
  useEffect(() => {
    if (!warns) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const save = () => void store.flush()
    window.addEventListener('beforeunload', ask)
    window.addEventListener('pagehide', save)
    // A phone may end a hidden page without another word; who comes back may have signed in elsewhere meanwhile.
    document.addEventListener('visibilitychange', save)
    window.addEventListener('focus', save)
    window.addEventListener('online', save)
    return () => {
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('focus', save)
      window.removeEventListener('online', save)
    }
  }, [warns, store])
  const partial = Object.entries(state.drafts).flatMap(([cell, { entry }]) =>
    options.whole(entry, cell) ? [] : [cell],
  )
  return { state, store, unsaved, partial }
}
