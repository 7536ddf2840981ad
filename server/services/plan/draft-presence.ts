import 'server-only'

/** Somebody who has a draft open, and the part that is open there. */
export interface Present {
  name: string
  part: string
}

/** Who asks no longer than this has gone. */
const GONE_MS = 15_000
const MOST_DRAFTS = 1_000

/** Who is in which draft right now: known from their asking, forgotten when they stop; nothing of it is kept. */
export class DraftPresence {
  private readonly drafts = new Map<string, Map<string, Present & { at: number }>>()

  /** Notes that somebody is there, and answers who else is. */
  meet(draftId: string, userId: string, present: Present, now: Date): Present[] {
    const at = now.getTime()
    const here = this.drafts.get(draftId) ?? new Map<string, Present & { at: number }>()
    for (const [other, { at: last }] of here) if (at - last > GONE_MS) here.delete(other)
    here.set(userId, { ...present, at })
    this.drafts.delete(draftId)
    this.drafts.set(draftId, here)
    // The one that nobody has asked about for longest goes first.
    const [oldest] = this.drafts.keys()
    if (this.drafts.size > MOST_DRAFTS && oldest !== undefined) this.drafts.delete(oldest)
    return [...here].filter(([other]) => other !== userId).map(([, { name, part }]) => ({ name, part }))
  }
}
