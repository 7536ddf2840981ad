import type { PaperBlock } from '../paper/paper'

const FIRST = /^[一二三四五六七八九十]+、/
const SECOND = /^[（(][一二三四五六七八九十]+[）)]/
/** A heading ends without a stop; what ends with one is a paragraph that begins with a number. */
const ENDED = /[。；！？.]$/

/** The body of a bulletin as blocks: each line a paragraph; one that is numbered as headings are is one. */
export function bodyBlocks(body: string): PaperBlock[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text): PaperBlock => {
      const isHeading = !ENDED.test(text) && (FIRST.test(text) || SECOND.test(text))
      return isHeading ? { is: 'heading', level: FIRST.test(text) ? 1 : 2, text } : { is: 'paragraph', text }
    })
}
