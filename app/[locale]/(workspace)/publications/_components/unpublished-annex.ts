import { getFormatter, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { AnnexSheet } from '@/server/domain/paper/annex'
import type { CandidatePage } from './candidate'

type Own = NonNullable<CandidatePage['own']>
type OwnMarks = NonNullable<Own['marks']>

/** The words of a file of what is not published, and the sheet that says so before every other. */
export async function unpublishedWords(candidate: CandidatePage['candidate'], locale: Locale) {
  const [t, format] = await Promise.all([
    getTranslations({ locale, namespace: 'proceedings' }),
    getFormatter({ locale }),
  ])
  const day = (of: string | null) =>
    of === null ? '—' : format.dateTime(new Date(of), { dateStyle: 'medium', timeZone: 'UTC' })
  const isOnNotice = candidate.noticeUntil !== null
  const mark: AnnexSheet = {
    name: t('file.mark'),
    heads: [{ text: t('title', { period: nameOf(candidate.period, locale) }), width: 90 }],
    rows: [
      [t(isOnNotice ? 'notice' : 'file.checking')],
      [
        t('file.state', {
          number: String(candidate.number),
          state: t(`state.${candidate.state}`),
          until: day(isOnNotice ? candidate.noticeUntil : candidate.checkUntil),
        }),
      ],
      [t('file.hash', { hash: candidate.documentHash })],
    ],
  }
  return {
    t,
    mark,
    fileName: (period: string) => t('file.name', { period, number: String(candidate.number) }),
  }
}

type Words = Awaited<ReturnType<typeof unpublishedWords>>

/** A unit's own frozen marks as a table: no rank, and nothing of others. */
export function ownAnnex(
  { unit, marks }: { unit: Own['unit']; marks: OwnMarks },
  { t }: Words,
  locale: Locale,
): AnnexSheet {
  const figure = (text: string) => ({ text, width: 12 })
  const said = ({ status, value }: OwnMarks['rows'][number]) =>
    status === 'missing' || status === 'notApplicable' ? t(`own.${status}`) : value
  return {
    name: t('own.title'),
    heads: [
      { text: `${nameOf(unit, locale)} · ${t('own.indicator')}`, width: 44 },
      ...(['value', 'marks', 'points'] as const).map((column) => figure(t(`own.${column}`))),
    ],
    rows: [
      ...marks.rows.map((row) => [
        `${row.indicator.code} ${nameOf(row.indicator, locale)}`,
        said(row),
        row.marks,
        row.points,
      ]),
      [t('own.period'), null, marks.period?.score ?? null, null],
      [t('own.year'), null, marks.year?.score ?? null, null],
    ],
  }
}
