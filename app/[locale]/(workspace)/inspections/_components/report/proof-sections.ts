import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import { tableSection } from '@/app/_components/papers/table-section'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'

/** The photos, small, each with its item, its village, and when it came. */
export function photosSection(
  { t, name, shortMoment }: PaperSpeaker,
  { photos, lines, villages }: SheetReport,
): Section | null {
  if (photos.length === 0) return null
  return {
    heading: t('sheet.photos'),
    blocks: [
      { is: 'paragraph', text: t('sheet.photosText', { count: String(photos.length) }) },
      {
        is: 'photos',
        photos: photos.map(({ file, line, village, addedAt, addedByName }) => {
          const item = lines.find((one) => one.line.code === line)
          const place = villages.find(({ id }) => id === village)
          return {
            key: file.hash,
            lines: [
              [item ? name(item.line) : line, ...(place ? [name(place)] : [])].join(' · '),
              t('sheet.photoAt', { at: shortMoment(addedAt), by: addedByName }),
              t('sheet.photoHash', { hash: file.hash.slice(0, 16) }),
            ],
          }
        }),
      },
    ],
  }
}

/** What was found, and how far it is put right. */
export function findingsSection(
  { t, rectifications, number, day }: PaperSpeaker,
  { findings, orderedOnly, sheet }: SheetReport,
): Section {
  return tableSection(
    t('sheet.findings'),
    {
      heads: [
        { text: t('sheet.number'), share: 28, align: 'left' },
        { text: t('sheet.finding'), share: 62, align: 'left' },
        { text: t('sheet.lost'), share: 14, align: 'right' },
        { text: t('sheet.state'), share: 22, align: 'center' },
        { text: t('sheet.due'), share: 30, align: 'center' },
      ],
      rows: findings.map((one) => ({
        cells: [
          one.number === null
            ? t('sheet.unnumbered')
            : rectifications('orderNumber', {
                year: String(sheet.period.plan.year),
                number: String(one.number),
              }),
          one.words,
          one.lost === null ? '' : number(one.lost),
          one.withdrawn ? t(`sheet.withdrawn.${one.withdrawn}`) : rectifications(`state.${one.state}`),
          one.dueOn === null ? t('dash') : day(one.dueOn) + (one.overdue ? t('sheet.overdue') : ''),
        ],
      })),
    },
    t(orderedOnly ? 'sheet.noneOrdered' : 'sheet.noFindings'),
  )
}
