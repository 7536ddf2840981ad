/** Numbers what stands in each place: a new number whenever it is something else. */
export class CellVersions {
  private readonly last = new Map<string, { stands: string; version: number }>()

  of(key: string, stands: string): number {
    const before = this.last.get(key)
    if (before?.stands === stands) return before.version
    const version = (before?.version ?? 0) + 1
    this.last.set(key, { stands, version })
    return version
  }
}
