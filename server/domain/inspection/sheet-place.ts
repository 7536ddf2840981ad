/** Where on a sheet a file hangs: a line, in a village where it is looked at village by village. */
export interface SheetPlace {
  line: string
  village: string | null
}

/** As the place of a file is written: the line's code, and the village's id behind an @. */
export const placeText = ({ line, village }: SheetPlace): string =>
  village === null ? line : `${line}@${village}`

/** And back. */
export function placeOf(text: string): SheetPlace {
  const at = text.lastIndexOf('@')
  return at === -1 ? { line: text, village: null } : { line: text.slice(0, at), village: text.slice(at + 1) }
}
