/** What the server holds of a cell, and the version it is at; 0 for a cell that nobody filled. */
export interface Held<E> {
  entry: E
  version: number
}

/** What was typed into a cell and isn't on the server yet, and the version it was typed over. */
export interface Draft<E> {
  entry: E
  baseVersion: number
}

/** Somebody else's entry in a cell that was typed into here. */
export interface Clash<E> extends Held<E> {
  by: string
  at: string
  /** One's own, from another page that ended before it was saved: the server never had it. `version` is what it was typed over. */
  own?: true
}

/** A form's cells between screen and server. Every change makes a new one; a draft is never dropped unsaved. */
export interface Drafts<E> {
  held: Readonly<Record<string, Held<E>>>
  drafts: Readonly<Record<string, Draft<E>>>
  clashes: Readonly<Record<string, Clash<E>>>
}

/** What a save came back with, by cell. */
export interface Answer<E> {
  saved: readonly { cell: string; version: number }[]
  clashes: readonly (Clash<E> & { cell: string })[]
  /** Cells that the server changed with them: sums of others. */
  also?: Readonly<Record<string, Held<E>>>
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))

/** The entry that a cell shows: what was typed, else what is held. */
export function entryOf<E>(state: Drafts<E>, cell: string): E | undefined {
  return (state.drafts[cell] ?? state.held[cell])?.entry
}

/** A person typed entries into cells: one, or as many as a paste has. */
export function typeEntries<E>(state: Drafts<E>, entries: Readonly<Record<string, E>>): Drafts<E> {
  const drafts = { ...state.drafts }
  for (const [cell, entry] of Object.entries(entries)) {
    const baseVersion = state.drafts[cell]?.baseVersion ?? state.held[cell]?.version ?? 0
    drafts[cell] = { entry, baseVersion }
  }
  return { ...state, drafts }
}

/** The drafts that can be sent now: not those that wait for a choice. */
export function sendable<E>(state: Drafts<E>): Record<string, Draft<E>> {
  return Object.fromEntries(Object.entries(state.drafts).filter(([cell]) => !(cell in state.clashes)))
}

/** The server answered what was `sent`. What was typed on in the meantime stays a draft, over the new version. */
export function settle<E>(
  state: Drafts<E>,
  sent: Readonly<Record<string, Draft<E>>>,
  answer: Answer<E>,
): Drafts<E> {
  const held = { ...state.held }
  const drafts = new Map(Object.entries(state.drafts))
  const clashes = { ...state.clashes }
  for (const { cell, version } of answer.saved) {
    const own = sent[cell]
    if (!own) continue
    held[cell] = { entry: own.entry, version }
    const now = drafts.get(cell)
    if (now === own) drafts.delete(cell)
    else if (now) drafts.set(cell, { ...now, baseVersion: version })
  }
  for (const { cell, ...clash } of answer.clashes) clashes[cell] = clash
  return receive({ held, drafts: Object.fromEntries(drafts), clashes }, answer.also ?? {})
}

/** The person keeps their own entry: it is saved over the other one. */
export function keepMine<E>(state: Drafts<E>, cell: string): Drafts<E> {
  const clash = state.clashes[cell]
  const draft = state.drafts[cell]
  if (!clash || !draft) return state
  if (clash.own) return { ...state, clashes: without(state.clashes, cell) }
  return {
    held: { ...state.held, [cell]: { entry: clash.entry, version: clash.version } },
    drafts: { ...state.drafts, [cell]: { entry: draft.entry, baseVersion: clash.version } },
    clashes: without(state.clashes, cell),
  }
}

/** The person takes the other entry: their own is dropped. */
export function takeTheirs<E>(state: Drafts<E>, cell: string): Drafts<E> {
  const clash = state.clashes[cell]
  if (!clash) return state
  if (clash.own)
    return {
      ...state,
      drafts: { ...state.drafts, [cell]: { entry: clash.entry, baseVersion: clash.version } },
      clashes: without(state.clashes, cell),
    }
  return {
    held: { ...state.held, [cell]: { entry: clash.entry, version: clash.version } },
    drafts: without(state.drafts, cell),
    clashes: without(state.clashes, cell),
  }
}

/** The page was rendered anew with what the server holds: newer versions replace older ones, drafts stay. */
export function receive<E>(state: Drafts<E>, held: Readonly<Record<string, Held<E>>>): Drafts<E> {
  const newer = Object.entries(held).filter(
    ([cell, { version }]) => version > (state.held[cell]?.version ?? -1),
  )
  return newer.length === 0 ? state : { ...state, held: { ...state.held, ...Object.fromEntries(newer) } }
}

/** Cells got other names: what was typed under the old one goes on under the new, over what is held there. */
export function follow<E>(state: Drafts<E>, names: ReadonlyMap<string, string>): Drafts<E> {
  const moved = Object.entries(state.drafts).map(([cell, draft]): [string, Draft<E>] => {
    const name = names.get(cell)
    return name === undefined
      ? [cell, draft]
      : [name, { entry: draft.entry, baseVersion: state.held[name]?.version ?? 0 }]
  })
  return { ...state, drafts: Object.fromEntries(moved) }
}

/**
 * Drafts that an earlier visit left on this device; those that say what the server holds anyway are dropped, and those of
 * cells that are gone unless the form takes new cells.
 */
export function restore<E>(
  state: Drafts<E>,
  kept: Readonly<Record<string, Draft<E>>>,
  same: (a: E, b: E) => boolean,
  takesNew = false,
): Drafts<E> {
  const drafts = { ...state.drafts }
  for (const [cell, draft] of Object.entries(kept)) {
    // Typed since the page was opened: newer than what it found.
    if (cell in drafts) continue
    const held = state.held[cell]
    if (held ? same(held.entry, draft.entry) : !takesNew) continue
    drafts[cell] = draft
  }
  return { ...state, drafts }
}
