'use client'

import { useEffect, useMemo, useState } from 'react'
import { type ApiOutput, useTRPCClient } from '@/app/_trpc/client'
import type { Draft, Held } from '@/app/_components/ui/autosave/drafts'
import { useAutosave } from '@/app/_components/ui/autosave/use-autosave'
import type { FieldAccount, LocalEntry } from '@/app/_components/field/field-types'
import { type ShownHead, viewOf } from '@/app/_components/field/field-view'
import { useField } from '@/app/_components/field/use-field'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { checkSeen } from '@/server/domain/inspection/check-seen'
import { type Cell, standing } from '@/server/domain/inspection/observations/cells'
import { contentOf } from '@/server/domain/inspection/observations/observation'
import { settleSheet } from '@/server/domain/inspection/observations/settle-sheet'
import { CellVersions } from './cell-versions'
import { goToCell } from './go-to-line'
import { type LastChange, noteChange } from './last-change'
import { contentOfEntry, isFinished, type SheetEntry, toEntry } from './sheet-entry'

export type Sheet = ApiOutput['sheets']['download']['sheets'][number]
export type SheetWork = ReturnType<typeof useSheet>
export type SheetCell = Cell<ShownHead>

const same = (a: SheetEntry, b: SheetEntry) => JSON.stringify(a) === JSON.stringify(b)

/**
 * One sheet being filled: what is typed becomes an entry on this device, over what its writer had before them, and goes to the server
 * from there, with a connection or once there is one. Marks and what is missing, by the domain's own functions.
 */
export function useSheet(initial: Sheet, account: FieldAccount, onCompleted: () => void = () => undefined) {
  const { store, sync, state } = useField(account, useTRPCClient())
  const [last, setLast] = useState<LastChange | null>(null)
  const [versions] = useState(() => new CellVersions())
  const [village, setVillage] = useState<string | null>(initial.villages[0]?.id ?? null)
  useEffect(() => void store.takeAlong([initial]), [store, initial])
  const id = initial.sheet.id
  const before = state.sheets[id]
  const kept = useMemo(
    () => (before && before.at >= initial.at ? before : { id, at: initial.at, sheet: initial }),
    [before, id, initial],
  )
  const sheet = kept.sheet
  const view = useMemo(() => viewOf(kept, state.entries, account), [kept, state.entries, account])
  const held = useMemo(
    () =>
      Object.fromEntries(
        view.cells.map((cell): [string, Held<SheetEntry>] => [
          cell.key,
          {
            entry: toEntry(cell.line.scoring, cell.heads),
            version: versions.of(cell.key, cell.heads.map((head) => head.id).join(' ')),
          },
        ]),
      ),
    [view, versions],
  )
  const cellOf = (key: string) => view.cells.find((cell) => cell.key === key)
  /** As this device has it at this moment: what is sent is decided long after what was rendered. */
  const cellNow = (key: string) => {
    const { sheets, entries: entered } = store.read()
    const told = sheets[id]
    const from = told && told.at >= initial.at ? told : { at: initial.at, sheet: initial }
    return viewOf(from, entered, account).cells.find((cell) => cell.key === key)
  }
  const writable = sheet.actions.includes('save')

  async function enter(cell: SheetCell, content: ReturnType<typeof contentOfEntry>, over: readonly string[]) {
    const device = await store.device()
    // What this very device entered since was on its screen: it is gone over too.
    const own = cell.heads.filter((head) => head.receivedAt === null || head.deviceId === device.id)
    await store.enter({
      ...content,
      sheetId: id,
      line: cell.line.code,
      village: cell.villageId,
      rater: cell.raterId === account.id ? null : cell.raterId,
      supersedes: through([...over, ...own.map((head) => head.id)], store.read().entries),
    })
    void sync.run()
  }

  async function send(drafts: Readonly<Record<string, Draft<SheetEntry>>>) {
    for (const [key, { entry }] of Object.entries(drafts)) {
      const cell = cellNow(key)
      if (!cell) continue
      const content = contentOfEntry(cell.line.scoring, entry)
      const [head] = cell.heads
      const stands =
        !cell.conflict &&
        canonicalJson(content) ===
          canonicalJson(head ? contentOf(head) : { observation: null, reason: null, deductions: [] })
      // Typed and taken back before it was entered: there is nothing to say.
      if (!stands) await enter(cell, content, entry.over)
    }
    return {
      saved: Object.entries(drafts).map(([cell, { baseVersion }]) => ({ cell, version: baseVersion })),
      clashes: [],
    }
  }

  const autosave = useAutosave(`sheet-places/${id}/${account.id}`, held, {
    send,
    same,
    whole: isFinished,
    blamed: () => [],
    writable,
  })
  const entries = new Map(
    view.cells.map((cell) => [
      cell.key,
      (autosave.state.drafts[cell.key] ?? autosave.state.held[cell.key])?.entry ??
        toEntry(cell.line.scoring, cell.heads),
    ]),
  )
  // What is being typed counts at once: over what stands in its place.
  const typed = Object.entries(autosave.state.drafts).flatMap(([key, { entry }]): ShownHead[] => {
    const cell = cellOf(key)
    const [head] = cell?.heads ?? []
    if (!cell) return []
    return [
      {
        ...(head ?? blank(account)),
        ...contentOfEntry(cell.line.scoring, entry),
        id: `typed ${key}`,
        lineCode: cell.line.code,
        villageId: cell.villageId,
        raterId: cell.raterId ?? account.id,
        supersedes: cell.heads.map((one) => one.id),
      },
    ]
  })
  const settled =
    typed.length === 0
      ? view
      : settleSheet<ShownHead>(
          sheet.lines,
          sheet.villages,
          [...view.cells.flatMap((cell) => cell.heads), ...typed],
          view.cells.flatMap((cell) => cell.raterId ?? []),
        )
  const refused = state.entries.filter((entry) => entry.sheetId === id && entry.state === 'refused')
  const now = last && entries.get(last.code)
  // What it stands over changes as it is received; what it says does not.
  const isLast = last !== null && now != null && same({ ...now, over: [] }, { ...last.after, over: [] })
  return {
    store,
    sync,
    state,
    sheet,
    account,
    writable,
    onCompleted,
    autosave,
    entries,
    settled,
    score: settled.score,
    cells: settled.cells,
    missing: settled.missing,
    conflicts: settled.conflicts,
    withoutReason: settled.withoutReason,
    /** Places with a text that is no figure, or with what can't have been seen: more in order than were looked at, half a meeting. */
    invalid: settled.cells.filter((cell) => {
      const observation = standing(cell)?.observation ?? null
      return (
        entries.get(cell.key)?.unread ?? (observation !== null && checkSeen(cell.line, observation) !== null)
      )
    }),
    /** What the server did not take, still here: by place where it is about what was entered. */
    refused,
    refusedIn: (cell: SheetCell): LocalEntry | undefined =>
      refused.find((entry) => cell.heads.some((head) => head.id === entry.id)),
    /** What of this sheet the server doesn't have. */
    waiting: store.waitsFor(id),
    village,
    setVillage,
    goTo: (cell: SheetCell, lacksReason: boolean) => {
      if (cell.villageId !== null) setVillage(cell.villageId)
      goToCell(cell.key, lacksReason)
    },
    type: (key: string, entry: SheetEntry) => {
      const was = entries.get(key)
      if (was) setLast(noteChange(last, key, was, entry))
      autosave.store.type(key, entry)
    },
    /** Of several things that stand in a place, this one is right: said by an entry over all of them. */
    decide: (cell: SheetCell, head: ShownHead) =>
      enter(
        cell,
        contentOf(head),
        cell.heads.map((one) => one.id),
      ),
    /** The place that was changed last, as long as it stands as it was left. */
    lastKey: isLast ? last.code : null,
    undo: () => {
      if (isLast) autosave.store.type(last.code, { ...last.before, over: now.over })
      setLast(null)
    },
  }
}

/**
 * Entries, and what those of this device were made over in their turn: had the server not taken one of them, what it stood over is gone
 * over all the same.
 */
function through(ids: readonly string[], entries: readonly LocalEntry[]): string[] {
  const found = new Set<string>()
  const walk = [...ids]
  for (let id = walk.pop(); id !== undefined; id = walk.pop()) {
    if (found.has(id)) continue
    found.add(id)
    walk.push(...(entries.find((entry) => entry.id === id)?.supersedes ?? []))
  }
  // As many as a request takes; those nearest come first.
  return [...found].slice(0, 100)
}

const blank = (account: FieldAccount): ShownHead => ({
  id: '',
  lineCode: '',
  villageId: null,
  raterId: account.id,
  raterName: account.name,
  observation: null,
  reason: null,
  deductions: [],
  supersedes: [],
  deviceId: null,
  takenAt: new Date(0),
  receivedAt: null,
  enteredById: account.id,
  enteredByName: account.name,
  clockWrong: false,
})
