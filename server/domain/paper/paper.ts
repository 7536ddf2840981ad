import type { Strokes } from '../inspection/signature'
import type { PaperTable } from '../letter/letter-paper'

/**
 * A document that goes out, in words: what stands on it and in which order. Whoever lays it out, as a PDF or a DOCX, adds no
 * words and interprets none.
 */
export interface Paper {
  /** The red head of an official document: who issues it, under which number. */
  head: { organ: string; number: string } | null
  title: string
  /** Small lines under the title. */
  under: string[]
  blocks: PaperBlock[]
  /** What stands small at the foot of every page, beside its number. */
  foot: string[]
  /** The last page's bottom: who gets copies, who issued it and when. */
  imprint: string[]
}

export type PaperBlock =
  | { is: 'heading'; level: 1 | 2; text: string }
  | { is: 'paragraph'; text: string }
  /** Without indentation: whom it is addressed to. */
  | { is: 'line'; text: string }
  | { is: 'note'; text: string }
  | { is: 'facts'; facts: { name: string; text: string }[] }
  | { is: 'table'; caption: string | null; table: PaperTable }
  | { is: 'chart'; chart: PaperChart }
  | { is: 'photos'; photos: PaperPhoto[] }
  | { is: 'signatures'; signatures: PaperSignature[] }
  /** Who issues it, and the day: to the right, under the text. */
  | { is: 'issuer'; lines: string[] }
  | { is: 'newPage' }

/** A point or a range for each row, over one axis. */
export interface PaperChart {
  caption: string
  axis: { from: number; to: number; ticks: { at: number; text: string }[] }
  rows: PaperChartRow[]
}

export interface PaperChartRow {
  name: string
  /** Null where nothing can be drawn of it. */
  range: { low: number; high: number } | null
  at: number | null
  text: string
}

export interface PaperPhoto {
  /** Under which its bytes are handed along. */
  key: string
  lines: string[]
}

export interface PaperSignature {
  title: string
  strokes: Strokes
  lines: string[]
}

/** A photo's bytes as JPEG, and how large it is. */
export interface PaperPicture {
  content: Uint8Array
  width: number
  height: number
}

export const paperFormats = ['pdf', 'docx'] as const
export type PaperFormat = (typeof paperFormats)[number]
