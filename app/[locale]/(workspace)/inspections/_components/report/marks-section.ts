import { observationWords } from '@/app/_components/ui/observation-words'
import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import type { LineReport } from '@/server/domain/inspection/report/line-report'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'
import type { PaperRow } from '@/server/domain/letter/letter-paper'
import { isUnscored } from '@/server/domain/inspection/sheet-lines'
import { sumRounded } from '@/server/domain/scoring/rounding'

/** Every item with what was seen, its marks and the reasons for those lost, by the indicator that it goes to. */
export function marksSection(speaker: PaperSpeaker, report: SheetReport): Section {
  const { t, name, marks, number } = speaker
  const lost = report.lines.flatMap((line) => line.lost ?? [])
  const rows = report.indicators.flatMap((indicator): PaperRow[] => {
    const own = report.lines.filter(({ line }) => line.indicatorCode === indicator.code)
    const isItself = own.length === 1 && own[0]?.line.is === 'indicator'
    return [
      ...(isItself ? [] : [{ group: name(indicator) }]),
      ...own.map((line) => ({ cells: cellsOf(speaker, report, line) })),
    ]
  })
  const { sum, corrected } = report
  return {
    heading: t('sheet.marks'),
    blocks: [
      {
        is: 'paragraph',
        text:
          lost.length === 0
            ? t('sheet.marksFull', { lines: String(report.lines.length) })
            : t('sheet.marksText', {
                lines: String(report.lines.length),
                lost: String(lost.length),
                marks: marks(sumRounded(lost, 2)),
              }),
      },
      {
        is: 'table',
        caption: null,
        table: {
          heads: [
            { text: t('sheet.item'), share: 38, align: 'left' },
            { text: t('sheet.observed'), share: 44, align: 'left' },
            { text: t('sheet.points'), share: 13, align: 'right' },
            { text: t('sheet.marksHead'), share: 15, align: 'right' },
            { text: t('sheet.reason'), share: 46, align: 'left' },
          ],
          rows: [
            ...rows,
            ...(sum.total === null
              ? []
              : [{ cells: [t('sheet.total'), '', number(sum.points), marks(sum.marks), ''] }]),
            ...(corrected === null
              ? []
              : [
                  {
                    cells: [
                      t('sheet.totalCorrected'),
                      '',
                      number(corrected.points),
                      marks(corrected.marks),
                      '',
                    ],
                  },
                ]),
          ],
        },
      },
    ],
  }
}

function cellsOf(speaker: PaperSpeaker, report: SheetReport, one: LineReport): string[] {
  const { t, inspections, name, marks, number } = speaker
  return [
    name(one.line),
    seenWords(speaker, report, one),
    one.points === null ? t('dash') : number(one.points),
    one.points === null
      ? inspections(isUnscored(one.line) ? 'unscored' : 'byRule')
      : one.marks === null
        ? t('dash')
        : marks(one.marks),
    [one.reason ?? '', ...decisions(speaker, report, one)].filter(Boolean).join(speaker.t('pause')),
  ]
}

/** What decisions on appeals made of the line. */
function decisions(
  { inspections, date, marks }: PaperSpeaker,
  report: SheetReport,
  one: LineReport,
): string[] {
  return report.corrections
    .filter(({ line }) => line === one.line.code)
    .map(({ appeal, marks: now, decision, decidedAt }) => {
      const said = {
        year: String(appeal.year),
        number: String(appeal.number),
        at: date(decidedAt),
        state: inspections(`correctedStates.${appeal.state}`),
        words: decision,
      }
      return now === null
        ? inspections('correctedUnscored', said)
        : inspections('corrected', { ...said, marks: marks(now) })
    })
}

/** What the line came to: its observation, or the marks of its villages. */
function seenWords(
  { t, observation, name, marks }: PaperSpeaker,
  { villages }: SheetReport,
  one: LineReport,
): string {
  if (one.came === 'nothing') return t('dash')
  if (one.came !== 'mean') return observationWords(observation, one.line.scoring, one.observation)
  const each = one.places.map(({ villageId, marks: given }) => {
    const village = villages.find(({ id }) => id === villageId)
    return `${village ? name(village) : ''}${given === null ? t('dash') : marks(given)}`
  })
  return t('sheet.meanOf', { each: each.join(t('join')) })
}
