/** What an archive's files are; the verifier checks some kinds beyond their hash. */
export const fileKinds = [
  'publication',
  'bulletin',
  'paper',
  'plan',
  'letter',
  'draw',
  'record',
  'program',
  'about',
] as const
export type FileKind = (typeof fileKinds)[number]

export interface CatalogueFile {
  path: string
  title: string
  kind: FileKind
  bytes: number
  sha256: string
  /** Of a publication: the root that was printed. */
  root?: string
}

/** The catalogue of a year's archive: every file but the catalogue itself, with its hash. */
export interface Catalogue {
  archive: 1
  owner: string
  year: number
  files: CatalogueFile[]
}

const quoted = (text: string): string => {
  // A spreadsheet would take it for a formula.
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The same as a table for spreadsheets, with a mark that tells them its encoding. */
export function catalogueTable(
  { files }: Catalogue,
  heads: readonly [string, string, string, string],
): string {
  const rows = files.map(({ path, title, bytes, sha256 }) => [path, title, String(bytes), sha256])
  return `\uFEFF${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}
