/** Tables that go out beside a paper, as a workbook: what each is called, its heads, its cells. */
export interface Annex {
  sheets: AnnexSheet[]
}

export interface AnnexSheet {
  name: string
  heads: { text: string; /** In signs. */ width: number }[]
  rows: (string | number | null)[][]
}
