/** What a browser said it has for a sheet. */
export interface Notice {
  deviceId: string
  deviceName: string
  userName: string
  upTo: number
  heardAt: Date
}

export interface NeverCame {
  deviceId: string
  deviceName: string
  userName: string
  /** How many entries it said it has and never sent. */
  count: number
  /** When it was last heard of. */
  heardAt: Date
}

/**
 * Browsers that told of more entries than they sent, with how many: those that were wiped, lost or are still in the field. What a
 * browser went over by a later entry that came is not waited for: it was refused, and mended.
 */
export function neverCame(
  notices: readonly Notice[],
  received: readonly {
    id: string
    deviceId: string | null
    deviceSeq: number | null
    supersedes: readonly string[]
  }[],
): NeverCame[] {
  const last = new Map<string, Notice>()
  for (const notice of notices) {
    const before = last.get(notice.deviceId)
    if (!before || notice.upTo > before.upTo) last.set(notice.deviceId, notice)
  }
  const known = new Set(received.map(({ id }) => id))
  return [...last.values()].flatMap(({ upTo, ...notice }) => {
    const came = new Set(
      received.flatMap(({ deviceId, deviceSeq }) =>
        deviceId === notice.deviceId && deviceSeq !== null && deviceSeq <= upTo ? [deviceSeq] : [],
      ),
    )
    const goneOver = new Set(
      received.flatMap(({ deviceId, supersedes }) =>
        deviceId === notice.deviceId ? supersedes.filter((id) => !known.has(id)) : [],
      ),
    )
    const count = upTo - came.size - goneOver.size
    return count > 0 ? [{ ...notice, count }] : []
  })
}
