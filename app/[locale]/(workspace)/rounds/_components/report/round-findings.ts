import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import { tableSection } from '@/app/_components/papers/table-section'
import type { ApiOutput } from '@/app/_trpc/client'

type RoundReport = ApiOutput['rounds']['report']

/** Of a list's items, those that were missing most often. */
const MOST = 3

/** Where marks were lost, what cost most first. */
export function lossesSection(speaker: PaperSpeaker, { summary }: RoundReport): Section {
  const { t, name, marks, text } = speaker
  return tableSection(
    t('round.losses'),
    {
      heads: [
        { text: t('round.line'), share: 62, align: 'left' },
        { text: t('round.units'), share: 24, align: 'right' },
        { text: t('round.lost'), share: 22, align: 'right' },
        { text: t('round.missing'), share: 48, align: 'left' },
      ],
      rows: summary.losses.map((loss) => ({
        cells: [
          name(loss),
          String(loss.units),
          marks(loss.lost),
          loss.missing
            .slice(0, MOST)
            .map((item) =>
              t('round.missingItem', { name: text(item.name, item.code), count: String(item.units) }),
            )
            .join(t('join')),
        ],
      })),
    },
    t('round.noLosses'),
  )
}

/** What was found, by the indicator that it concerns. */
export function findingsSection(speaker: PaperSpeaker, { summary }: RoundReport): Section {
  const { t, name } = speaker
  return tableSection(
    t('round.findings'),
    {
      heads: [
        { text: t('round.indicator'), share: 72, align: 'left' },
        { text: t('round.foundHead'), share: 18, align: 'right' },
        { text: t('round.ordered'), share: 28, align: 'right' },
        { text: t('round.closed'), share: 18, align: 'right' },
        { text: t('round.overdue'), share: 18, align: 'right' },
      ],
      rows: summary.findings.map((one) => ({
        cells: [
          one.code === null ? t('round.noIndicator') : name(one),
          ...[one.found, one.ordered, one.closed, one.overdue].map(String),
        ],
      })),
    },
    t('round.noFindings'),
  )
}
