/** What a file, an indicator and a report may be at most. */
export interface EvidenceLimits {
  /** Of one file, in bytes. */
  file: number
  /** Of everything attached to a report, in bytes. */
  report: number
  filesPerIndicator: number
  filesPerReport: number
  /** Width × height of a picture. */
  pixels: number
  pages: number
  /** Of an Office file: its parts, what they unpack to, and how much denser they may be packed. */
  entries: number
  unpacked: number
  ratio: number
}

export const MEGABYTE = 1024 * 1024
const DEFAULT_FILE_MEGABYTES = 25

/** The limits, with the size of one file as the operator set it. */
export function evidenceLimits(fileMegabytes: number = DEFAULT_FILE_MEGABYTES): EvidenceLimits {
  return {
    file: fileMegabytes * MEGABYTE,
    report: 20 * fileMegabytes * MEGABYTE,
    filesPerIndicator: 50,
    filesPerReport: 300,
    pixels: 50_000_000,
    pages: 1000,
    entries: 2000,
    unpacked: 200 * MEGABYTE,
    ratio: 200,
  }
}
