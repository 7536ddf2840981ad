/** The sheet that an address's fragment names: `#/inspections/<id>`, in either language; null for anything else. */
export function placeInHash(hash: string): string | null {
  return /^#\/(?:en\/)?inspections\/([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null
}
