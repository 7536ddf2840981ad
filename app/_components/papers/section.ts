import type { PaperBlock } from '@/server/domain/paper/paper'
import type { PaperSpeaker } from './paper-speaker'

/** A part of a paper: what it is called, and what stands in it; without anything in it, it is left out. */
export interface Section {
  heading: string
  blocks: PaperBlock[]
}

/** Parts one after another, their headings numbered as official documents number them. */
export function numbered({ t }: PaperSpeaker, sections: readonly (Section | null)[]): PaperBlock[] {
  const ordinals = t('ordinals')
  return sections
    .filter((section) => section !== null)
    .flatMap(({ heading, blocks }, at): PaperBlock[] => [
      {
        is: 'heading',
        level: 1,
        text: t('heading', { number: ordinals[at] ?? String(at + 1), text: heading }),
      },
      ...blocks,
    ])
}
