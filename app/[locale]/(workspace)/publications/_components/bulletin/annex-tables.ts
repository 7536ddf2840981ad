import type { BulletinFacts, BulletinRow } from '@/server/domain/bulletin/bulletin-facts'
import { type BulletinTier, tiersOf } from '@/server/domain/bulletin/tiers-of'
import type { PaperRow } from '@/server/domain/letter/letter-paper'
import type { PaperBlock } from '@/server/domain/paper/paper'
import type { BulletinSpeaker } from './bulletin-speaker'

/** The league table: with its tiers as groups where chance was counted, and who is not ranked at its end. */
export function resultsTable(speaker: BulletinSpeaker, facts: BulletinFacts): PaperBlock[] {
  const { t } = speaker
  const { rows, before, plan } = facts
  const hasGroups = plan.rankBy === 'group'
  const hasRanges = rows.some(({ range }) => range)
  const hasGrades = rows.some(({ grade }) => grade !== null)
  const cells = (row: BulletinRow) => [
    row.rank === null ? t('paper.dash') : String(row.rank),
    row.name,
    ...(hasGroups ? [row.group] : []),
    scoreOf(speaker, row),
    ...(hasRanges ? [rangeOf(speaker, row)] : []),
    ...(before === null ? [] : [row.previousRank === null ? t('paper.dash') : String(row.previousRank)]),
    ...(before === null ? [] : [movedOf(speaker, row)]),
    ...(hasGrades ? [row.grade ?? t('paper.dash')] : []),
  ]
  const head = (text: string, share: number, align: 'left' | 'center' | 'right' = 'center') => ({
    text,
    share,
    align,
  })
  const tiers = tiersOf(facts)
  const inTiers = new Set(tiers.flatMap((tier) => tier.rows))
  const others = rows.filter((row) => !inTiers.has(row))
  const [ranked, unranked] = [
    others.filter(({ rank }) => rank !== null),
    others.filter(({ rank }) => rank === null),
  ]
  const line = (row: BulletinRow): PaperRow => ({ cells: cells(row) })
  return [
    {
      is: 'table',
      caption: null,
      table: {
        heads: [
          head(t('paper.rank'), 14),
          head(t('paper.unit'), 40, 'left'),
          ...(hasGroups ? [head(t('paper.group'), 20)] : []),
          head(t('paper.score'), 22, 'right'),
          ...(hasRanges ? [head(t('paper.range'), 24)] : []),
          ...(before === null ? [] : [head(t('paper.before'), 22), head(t('paper.moved'), 16)]),
          ...(hasGrades ? [head(t('paper.grade'), 20)] : []),
        ],
        rows: [
          ...tiers.flatMap((tier) => [{ group: tierWords(speaker, tier) }, ...tier.rows.map(line)]),
          ...ranked.map(line),
          ...(unranked.length > 0 ? [{ group: t('paper.unranked') }, ...unranked.map(line)] : []),
        ],
      },
    },
    ...[
      [
        ...(before === null ? [] : [t('paper.movedNote', { before })]),
        ...(hasRanges ? [t('paper.rangeNote')] : []),
      ].join(''),
    ]
      .filter(Boolean)
      .map((text): PaperBlock => ({ is: 'note', text })),
  ]
}

function tierWords({ t }: BulletinSpeaker, { group, first, last }: BulletinTier): string {
  const tier =
    first === last
      ? t('paper.tierOne', { first: String(first) })
      : t('paper.tier', { first: String(first), last: String(last) })
  return group === null ? tier : t('paper.tierIn', { group, tier })
}

function scoreOf({ t, marks }: BulletinSpeaker, { score, status }: BulletinRow): string {
  if (status === 'vetoed') return t('paper.vetoed')
  return score === null ? t('paper.notAssessed') : marks(score)
}

function rangeOf({ t }: BulletinSpeaker, { range }: BulletinRow): string {
  if (!range) return t('paper.dash')
  const { low, high } = range.rank
  return low === high ? String(low) : t('paper.between', { low: String(low), high: String(high) })
}

function movedOf({ t }: BulletinSpeaker, { rank, previousRank }: BulletinRow): string {
  if (rank === null || previousRank === null) return t('paper.dash')
  const by = previousRank - rank
  return by === 0 ? t('paper.same') : t(by > 0 ? 'paper.up' : 'paper.down', { n: String(Math.abs(by)) })
}

export function vetoesTable({ t }: BulletinSpeaker, { vetoes }: BulletinFacts): PaperBlock {
  return {
    is: 'table',
    caption: null,
    table: {
      heads: [
        { text: t('paper.unit'), share: 40, align: 'left' },
        { text: t('paper.clause'), share: 84, align: 'left' },
        { text: t('paper.would'), share: 32, align: 'center' },
      ],
      rows: vetoes.map(({ unit, clauseName, would }) => ({
        cells: [unit, clauseName, would === null ? t('paper.dash') : String(would)],
      })),
    },
  }
}

export function overdueTable({ t, day }: BulletinSpeaker, { overdue }: BulletinFacts): PaperBlock {
  return {
    is: 'table',
    caption: null,
    table: {
      heads: [
        { text: t('paper.unit'), share: 28, align: 'left' },
        { text: t('paper.number'), share: 32, align: 'left' },
        { text: t('paper.what'), share: 48, align: 'left' },
        { text: t('paper.due'), share: 28, align: 'center' },
        { text: t('paper.days'), share: 20, align: 'right' },
      ],
      rows: overdue.map(({ unit, year, number, words, dueOn, workingDays }) => ({
        cells: [
          unit,
          t('paper.order', { year: String(year), number: String(number) }),
          words,
          day(dueOn),
          String(workingDays),
        ],
      })),
    },
  }
}
