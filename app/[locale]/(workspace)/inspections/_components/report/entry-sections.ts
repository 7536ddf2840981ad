import { observationWords, observedValue } from '@/app/_components/ui/observation-words'
import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import type { LineReport, PlaceReport } from '@/server/domain/inspection/report/line-report'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'
import type { PaperRow } from '@/server/domain/letter/letter-paper'

const placeWords = ({ t, name }: PaperSpeaker, { villages }: SheetReport, { villageId }: PlaceReport) => {
  const village = villages.find(({ id }) => id === villageId)
  return village ? name(village) : t('sheet.whole')
}

/** Everything that was entered: where, what, by whom and when; of several villages what they come to together. */
export function entriesSection(speaker: PaperSpeaker, report: SheetReport): Section | null {
  const { t } = speaker
  const lines = report.lines.filter(({ places }) => places.length > 0)
  if (lines.length === 0) return null
  const byVillage = report.villages.length > 0
  return {
    heading: t('sheet.entries'),
    blocks: [
      { is: 'paragraph', text: t(byVillage ? 'sheet.entriesText' : 'sheet.entriesWhole') },
      {
        is: 'table',
        caption: null,
        table: byVillage
          ? {
              heads: [
                { text: t('sheet.place'), share: 32, align: 'left' },
                { text: t('sheet.entry'), share: 60, align: 'left' },
                { text: t('sheet.marksHead'), share: 16, align: 'right' },
                { text: t('sheet.by'), share: 48, align: 'left' },
              ],
              rows: lines.flatMap((one) => byPlace(speaker, report, one)),
            }
          : {
              heads: [
                { text: t('sheet.item'), share: 52, align: 'left' },
                { text: t('sheet.entry'), share: 56, align: 'left' },
                { text: t('sheet.by'), share: 48, align: 'left' },
              ],
              rows: lines.flatMap((one) =>
                one.places.map((place) => ({
                  cells: [
                    speaker.name(one.line),
                    observationWords(speaker.observation, one.line.scoring, place.observation),
                    byWhom(speaker, place),
                  ],
                })),
              ),
            },
      },
    ],
  }
}

const byWhom = ({ shortMoment }: PaperSpeaker, { by, at }: PlaceReport) => `${by} ${shortMoment(at)}`

function byPlace(speaker: PaperSpeaker, report: SheetReport, one: LineReport): PaperRow[] {
  const { observation, marks } = speaker
  return [
    { group: speaker.name(one.line) },
    ...one.places.map((place) => ({
      cells: [
        placeWords(speaker, report, place),
        observationWords(observation, one.line.scoring, place.observation),
        place.marks === null ? '' : marks(place.marks),
        byWhom(speaker, place),
      ],
    })),
    ...together(speaker, one),
  ]
}

function together({ t, observation, marks }: PaperSpeaker, one: LineReport): PaperRow[] {
  if (one.came === 'sum')
    return [
      {
        cells: [t('sheet.sum'), observationWords(observation, one.line.scoring, one.observation), '', ''],
      },
    ]
  if (one.came === 'mean' && one.marks !== null && one.places.length > 1)
    return [{ cells: [t('sheet.mean'), '', marks(one.marks), ''] }]
  return []
}

/** What the unit had reported beside what was counted again, and how far they lie apart. */
export function recountsSection(speaker: PaperSpeaker, report: SheetReport): Section | null {
  const { t, number } = speaker
  const rows = report.lines.flatMap((one): PaperRow[] => {
    const told = [
      ...one.places.map((place) => ({
        at: placeWords(speaker, report, place),
        observation: place.observation,
      })),
      ...(one.came === 'sum' ? [{ at: t('sheet.sum'), observation: one.observation }] : []),
    ]
    const counted = told.flatMap(({ at, observation }) =>
      observation && 'reported' in observation
        ? [
            {
              cells: [
                at,
                number(observation.reported),
                number(observation.verified),
                observedValue(one.line.scoring, observation, '%') ?? t('dash'),
              ],
            },
          ]
        : [],
    )
    return counted.length === 0 ? [] : [{ group: speaker.name(one.line) }, ...counted]
  })
  if (rows.length === 0) return null
  return {
    heading: t('sheet.recounts'),
    blocks: [
      {
        is: 'table',
        caption: null,
        table: {
          heads: [
            { text: t('sheet.place'), share: 3, align: 'left' },
            { text: t('sheet.reported'), share: 2, align: 'right' },
            { text: t('sheet.verified'), share: 2, align: 'right' },
            { text: t('sheet.difference'), share: 2, align: 'right' },
          ],
          rows,
        },
      },
    ],
  }
}
