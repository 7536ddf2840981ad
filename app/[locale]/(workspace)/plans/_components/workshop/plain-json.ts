/**
 * A part as its JSON says it: a member that was cleared is left out, not undefined, which the wire would carry and the
 * server refuse.
 */
export const plainJson = (content: unknown): unknown => JSON.parse(JSON.stringify(content))
