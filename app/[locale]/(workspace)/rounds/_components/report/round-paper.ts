import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import { numbered, type Section } from '@/app/_components/papers/section'
import type { ApiOutput } from '@/app/_trpc/client'
import type { Paper, PaperBlock } from '@/server/domain/paper/paper'
import { roundName } from '../round-name'
import { findingsSection, lossesSection } from './round-findings'
import { unitsSection } from './round-units'

export type RoundReport = ApiOutput['rounds']['report']

/** A round with all its townships in words of one language. */
export function roundPaper(speaker: PaperSpeaker, report: RoundReport): Paper {
  const { t, name, day } = speaker
  const { round } = report
  return {
    head: null,
    title: t('round.title'),
    under: [
      [roundName(round, speaker.locale), name(round.period.plan)].join('　'),
      t('days', { from: day(round.startsOn), to: day(round.endsOn) }),
    ],
    foot: [],
    imprint: [],
    blocks: numbered(speaker, [
      overview(speaker, report),
      unitsSection(speaker, report),
      lossesSection(speaker, report),
      findingsSection(speaker, report),
      drawSection(speaker, report),
    ]),
  }
}

function overview(speaker: PaperSpeaker, { round, summary }: RoundReport): Section {
  const { t, day, marks, inspections } = speaker
  const { totals } = summary
  const paragraphs = [
    t('round.overviewText', {
      from: day(round.startsOn),
      to: day(round.endsOn),
      all: String(summary.units.length),
      kind: inspections(`kinds.${round.kind}`),
      done: String(summary.done),
    }) +
      (totals
        ? t('round.totalsText', {
            mean: marks(totals.mean),
            high: marks(totals.high),
            low: marks(totals.low),
          })
        : ''),
    ...(round.counts ? [] : [t('round.notCounting')]),
  ]
  return {
    heading: t('round.overview'),
    blocks: paragraphs.map((text) => ({ is: 'paragraph', text })),
  }
}

/** What the draw can be replayed by. */
function drawSection({ t, moment, groups }: PaperSpeaker, { draw }: RoundReport): Section {
  const heading = t('round.draw')
  if (!draw) return { heading, blocks: [{ is: 'paragraph', text: t('round.notDrawn') }] }
  const fact = (key: 'number' | 'frame' | 'commitment' | 'given' | 'seed', text: string) => ({
    name: t(`round.drawFacts.${key}`),
    text,
  })
  const facts: PaperBlock = {
    is: 'facts',
    facts: [
      fact('number', String(draw.number)),
      fact('frame', groups(draw.frameHash)),
      fact('commitment', groups(draw.commitment)),
      fact('given', draw.given),
      fact('seed', draw.seed.split('|').map(groups).join(' | ')),
    ],
  }
  return {
    heading,
    blocks: [
      {
        is: 'paragraph',
        text: t('round.drawn', {
          committedBy: draw.committedByName,
          committedAt: moment(draw.committedAt),
          givenBy: draw.givenByName,
          givenAt: moment(draw.givenAt),
        }),
      },
      facts,
    ],
  }
}
