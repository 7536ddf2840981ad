'use client'

import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { v7 as uuidv7 } from 'uuid'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { checkDocument } from '@/server/domain/plan/document/check-document'
import { joinParts, partKey, type Parts } from '@/server/domain/plan/document/parts'
import { emptyPlan } from '@/server/domain/plan/document/empty-plan'
import { movedKeys } from './moved-keys'
import { plainJson } from './plain-json'
import { mergeStep, type Renamed, type Step, undoStep } from './undo'

export type DraftPage = ApiOutput['plans']['draft']

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
const whole = () => true
type Moved = (from: string, to: string) => void
const ignored: Moved = () => undefined
const nothing = emptyPlan({ code: '-', year: 2000, name: '', assessedLevel: 'township' }, [])

/**
 * A draft being written: its parts as they stand here, what changes them, what is saved, and what can be undone. Where
 * nothing is said of what stands against it, it is not checked either.
 */
export function useDraft(page: DraftPage, userId: string, { isChecked = true } = {}) {
  const api = useTRPCClient()
  const { id, state } = page.draft
  const held = useMemo(
    () =>
      Object.fromEntries(
        page.parts.map(({ key, content, version }): [string, Held<unknown>] => [
          key,
          { entry: content, version },
        ]),
      ),
    [page.parts],
  )

  async function send(drafts: Readonly<Record<string, Draft<unknown>>>, key: string) {
    const edits = Object.entries(drafts).map(([part, { entry, baseVersion }]) => ({
      key: part,
      base: baseVersion,
      // What a device kept of an earlier release may hold such members.
      content: plainJson(entry) as never,
    }))
    const { saved, clashes } = await api.plans.saveDraft.mutate({ id, edits, key })
    return {
      saved: saved.map((one) => ({ cell: one.key, version: one.version })),
      clashes: clashes.map((clash) => ({
        cell: clash.key,
        entry: clash.theirs,
        version: clash.theirsVersion,
        by: clash.theirsBy,
        at: clash.theirsAt,
      })),
    }
  }
  /** A refusal about certain parts holds back only those. */
  const blamed = (error: unknown, sent: readonly string[]) => {
    const problem = problemOf(error)
    if (problem?.code === 'personalData') return sent.filter((key) => key === problem.data.field)
    if (problem?.code === 'badParts')
      return sent.filter((key) => problem.data.parts.some((part) => part.key === key))
    return []
  }

  const autosave = useAutosave<unknown>(`plan/${id}/${userId}`, held, {
    send,
    same,
    whole,
    blamed,
    writable: state === 'open',
    takesNew: true,
  })
  const { store } = autosave
  const { held: known, drafts } = autosave.state
  const parts: Parts = useMemo(
    () => ({
      ...Object.fromEntries(Object.entries(known).map(([key, { entry }]) => [key, entry])),
      ...Object.fromEntries(Object.entries(drafts).map(([key, { entry }]) => [key, entry])),
    }),
    [known, drafts],
  )
  const document = useMemo(() => joinParts(parts) ?? nothing, [parts])
  // Typing goes before checking.
  const checked = useDeferredValue(document)
  const findings = useMemo(
    () => (isChecked ? checkDocument(checked, page.registry) : []),
    [isChecked, checked, page.registry],
  )

  const [done, setDone] = useState<readonly Step[]>([])
  const [redone, setRedone] = useState<readonly Step[]>([])
  const now = useRef(parts)
  useLayoutEffect(() => {
    now.current = parts
  }, [parts])

  /** Changes parts, by key; null takes one out. `what` says it in words for the undo. */
  const edit = useCallback(
    (changes: Readonly<Record<string, unknown>>, what: string) => {
      const step: Step = { what, at: Date.now(), before: {}, after: {} }
      for (const [key, changed] of Object.entries(changes)) {
        const content = plainJson(changed)
        const before = now.current[key] ?? null
        if (same(before, content)) continue
        step.before[key] = before
        step.after[key] = content
      }
      if (Object.keys(step.after).length === 0) return
      store.typeAll(step.after)
      setDone((steps) => mergeStep(steps, step))
      setRedone([])
    },
    [store],
  )
  /** Sends another code as one command; `onMoved` is told in the same moment in which the part goes by it here. */
  const sendRename = ({ kind, from, to }: Renamed, onMoved: Moved) =>
    store.alone(async () => {
      const { changed } = await api.plans.renamePart.mutate({ id, kind, from, to, key: uuidv7() })
      const now = changed.map(({ key, version, content }) => [key, { entry: content, version }] as const)
      flushSync(() => {
        onMoved(partKey(kind, from), partKey(kind, to))
        store.moved(Object.fromEntries(now), movedKeys(kind, from, to, changed))
      })
    })
  const rename = async (renamed: Renamed, what: string, onMoved: Moved) => {
    await sendRename(renamed, onMoved)
    setDone((steps) => mergeStep(steps, { what, at: Date.now(), before: {}, after: {}, renamed }))
    setRedone([])
  }
  const back = (from: readonly Step[], direction: 'undo' | 'redo', onMoved: Moved) => {
    const step = from.at(-1)
    if (!step) return null
    const { renamed } = step
    if (renamed) {
      const { kind } = renamed
      const [old, next] = direction === 'undo' ? [renamed.to, renamed.from] : [renamed.from, renamed.to]
      // Refused, it stays as it is: the part was taken out or renamed by somebody else meanwhile.
      sendRename({ kind, from: old, to: next }, onMoved).catch(() => undefined)
    }
    const { changes, skipped } = undoStep(step, now.current, direction, same)
    store.typeAll(changes)
    const rest = from.slice(0, -1)
    if (direction === 'undo') {
      setDone(rest)
      setRedone((steps) => [...steps, step])
    } else {
      setRedone(rest)
      setDone((steps) => [...steps, step])
    }
    return { what: step.what, skipped }
  }
  return {
    autosave,
    parts,
    document,
    findings,
    registry: page.registry,
    /** Periods of the plan that were opened already. */
    started: useMemo(() => new Set(page.started), [page.started]),
    writable: state === 'open',
    edit,
    rename,
    undo: done.length > 0 ? (onMoved = ignored) => back(done, 'undo', onMoved) : null,
    redo: redone.length > 0 ? (onMoved = ignored) => back(redone, 'redo', onMoved) : null,
  }
}

export type DraftWork = ReturnType<typeof useDraft>
