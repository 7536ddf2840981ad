import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import type { PaperBlock } from '@/server/domain/paper/paper'
import type { BulletinSpeaker } from './bulletin-speaker'

/** As many places as have room beside each other under the axis. */
const TICKS = 10

/** Each unit's rank as a dot in its range; null where chance was not counted. */
export function chartBlock({ t }: BulletinSpeaker, { rows }: BulletinFacts): PaperBlock | null {
  const drawn = rows.filter(({ range, rank }) => range && rank !== null)
  if (drawn.length === 0) return null
  const last = Math.max(...drawn.map(({ range, rank }) => Math.max(range?.rank.high ?? 0, rank ?? 0)))
  const step = Math.max(1, Math.ceil((last - 1) / TICKS))
  const ticks = Array.from({ length: Math.floor((last - 1) / step) + 1 }, (_, at) => 1 + at * step)
  return {
    is: 'chart',
    chart: {
      caption: t('paper.chart'),
      axis: { from: 1, to: Math.max(2, last), ticks: ticks.map((at) => ({ at, text: String(at) })) },
      rows: drawn.map(({ name, rank, range }) => {
        const { low = 0, high = 0 } = range?.rank ?? {}
        return {
          name,
          range: { low, high },
          at: rank,
          text: low === high ? String(low) : t('paper.between', { low: String(low), high: String(high) }),
        }
      }),
    },
  }
}

/** What was published, and what it can be checked by. */
export function proofBlock({ t, day, groups }: BulletinSpeaker, facts: BulletinFacts): PaperBlock {
  const { plan, publication, simulation } = facts
  return {
    is: 'facts',
    facts: [
      {
        name: t('paper.facts.plan'),
        text: t('paper.facts.planText', { plan: plan.name, version: String(plan.version) }),
      },
      {
        name: t('paper.facts.publication'),
        text: t('paper.facts.publicationText', {
          year: String(plan.year),
          number: String(publication.number),
          date: day(publication.publishedOn),
        }),
      },
      { name: t('paper.facts.root'), text: groups(publication.root) },
      { name: t('paper.facts.hash'), text: groups(publication.documentHash) },
      ...(simulation
        ? [
            { name: t('paper.facts.draws'), text: String(simulation.draws) },
            { name: t('paper.facts.seed'), text: groups(simulation.seed) },
          ]
        : []),
      { name: t('paper.facts.check'), text: t('paper.facts.checkText') },
    ],
  }
}
