/**
 * A letter in words, ready to be laid out: on a screen, as a PDF, as a DOCX. Whoever lays it out adds no words and
 * interprets none.
 */
export interface LetterPaper {
  title: string
  /** The two parties, one line each. */
  parties: string[]
  preamble: string[]
  sections: PaperSection[]
  sides: PaperSide[]
  /** What the text can be checked by: its version and its hash. */
  proof: string[]
  annexes: PaperSection[]
}

export interface PaperSection {
  heading: string
  paragraphs: string[]
  table: PaperTable | null
}

export interface PaperTable {
  heads: { text: string; /** Share of the width. */ share: number; align: 'left' | 'center' | 'right' }[]
  rows: PaperRow[]
}

/** A row, or a line over the whole width that begins a group of them. */
export type PaperRow = { group: string } | { cells: string[] }

/** One side's place to sign, with the signature where there is one. */
export interface PaperSide {
  title: string
  lines: string[]
  /** Name, time and way of the signature; empty while it is missing. */
  signature: string[]
}
