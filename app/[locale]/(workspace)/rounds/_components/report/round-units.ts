import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import type { ApiOutput } from '@/app/_trpc/client'

type RoundReport = ApiOutput['rounds']['report']

/** Every township with its marks, and the marks as a chart. */
export function unitsSection(speaker: PaperSpeaker, { summary }: RoundReport): Section {
  const { t, name, marks } = speaker
  const scored = summary.units.filter(({ total }) => total !== null)
  const hasVillages = summary.units.some(({ villages }) => villages.length > 0)
  return {
    heading: t('round.byUnit'),
    blocks: [
      {
        is: 'table',
        caption: null,
        table: {
          heads: [
            { text: t('round.unit'), share: 24, align: 'left' },
            { text: t('round.team'), share: 26, align: 'left' },
            ...(hasVillages ? [{ text: t('round.villages'), share: 36, align: 'left' as const }] : []),
            { text: t('round.total'), share: 18, align: 'right' },
            { text: t('round.found'), share: 32, align: 'left' },
            { text: t('round.confirmation'), share: 24, align: 'center' },
          ],
          rows: summary.units.map(({ unit, team, villages, completedAt, total, findings, confirmation }) => ({
            cells: [
              name(unit),
              team.join(t('join')),
              ...(hasVillages ? [villages.map(name).join(t('join'))] : []),
              completedAt === null ? t('round.notCompleted') : total === null ? t('dash') : marks(total),
              findings.all === 0
                ? t('round.foundNone')
                : t('round.foundText', {
                    all: String(findings.all),
                    open: String(findings.open),
                    overdue: String(findings.overdue),
                  }),
              t(`round.confirmations.${confirmation}`),
            ],
          })),
        },
      },
      ...(scored.length === 0
        ? []
        : [
            {
              is: 'chart' as const,
              chart: {
                caption: t('round.chart'),
                axis: {
                  from: 0,
                  to: 100,
                  ticks: [0, 20, 40, 60, 80, 100].map((at) => ({ at, text: String(at) })),
                },
                rows: scored
                  .toSorted((one, other) => (other.total ?? 0) - (one.total ?? 0))
                  .map(({ unit, total }) => ({
                    name: name(unit),
                    range: { low: 0, high: total ?? 0 },
                    at: total,
                    text: total === null ? '' : marks(total),
                  })),
              },
            },
          ]),
    ],
  }
}
