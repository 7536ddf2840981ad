import { bodyBlocks } from '@/server/domain/bulletin/body-blocks'
import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import type { Paper, PaperBlock } from '@/server/domain/paper/paper'
import { chartBlock, proofBlock } from './annex-blocks'
import { overdueTable, resultsTable, vetoesTable } from './annex-tables'
import type { BulletinSpeaker } from './bulletin-speaker'

export interface MadeBulletin {
  text: BulletinText & { date: string }
  facts: BulletinFacts
}

/** A bulletin as an official document: its words, who signs it, and its annexes from the data. */
export function bulletinPaper(speaker: BulletinSpeaker, { text, facts }: MadeBulletin): Paper {
  const { t, day } = speaker
  const annexes = annexesOf(speaker, facts)
  return {
    head: { organ: text.organ, number: text.number },
    title: text.title,
    under: [],
    foot: [t('paper.foot', { root: facts.publication.root })],
    imprint: [
      ...(text.copies.trim() === '' ? [] : [t('paper.copies', { to: text.copies })]),
      t('paper.issued', { signer: text.signer, date: day(text.date) }),
    ],
    blocks: [
      ...(text.to.trim() === '' ? [] : [{ is: 'line' as const, text: text.to }]),
      ...bodyBlocks(text.body),
      ...annexes.map(({ name }, at): PaperBlock => ({
        is: 'paragraph',
        text: listed(speaker, name, at, annexes.length),
      })),
      { is: 'issuer', lines: [text.signer, day(text.date)] },
      ...annexes.flatMap(({ name, blocks }, at): PaperBlock[] => [
        // The first begins a page; what follows goes on where it ends.
        ...(at === 0 ? [{ is: 'newPage' as const }] : []),
        {
          is: 'heading',
          level: 1,
          text:
            annexes.length === 1
              ? t('paper.annexAlone', { name })
              : t('paper.annex', { number: String(at + 1), name }),
        },
        ...blocks,
      ]),
    ],
  }
}

function listed({ t }: BulletinSpeaker, name: string, at: number, all: number): string {
  if (all === 1) return t('paper.annexOnly', { name })
  return t(at === 0 ? 'paper.annexFirst' : 'paper.annexLine', { number: String(at + 1), name })
}

function annexesOf(speaker: BulletinSpeaker, facts: BulletinFacts): { name: string; blocks: PaperBlock[] }[] {
  const { t } = speaker
  const chart = chartBlock(speaker, facts)
  return [
    { name: t('paper.table'), blocks: resultsTable(speaker, facts) },
    ...(chart ? [{ name: t('paper.ranges'), blocks: [chart] }] : []),
    ...(facts.vetoes.length > 0 ? [{ name: t('paper.vetoes'), blocks: [vetoesTable(speaker, facts)] }] : []),
    ...(facts.overdue.length > 0
      ? [{ name: t('paper.overdue'), blocks: [overdueTable(speaker, facts)] }]
      : []),
    { name: t('paper.method'), blocks: [proofBlock(speaker, facts)] },
  ]
}
