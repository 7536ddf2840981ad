import { getFormatter, getTranslations } from 'next-intl/server'
import type { CandidatePage } from './candidate'

/** Where a candidate stands, in one sentence. */
export async function CandidateFinding({ page }: { page: CandidatePage }) {
  const [t, format] = await Promise.all([getTranslations('proceedings.finding'), getFormatter()])
  const { candidate, today, counts } = page
  const day = (text: string | null) =>
    text === null ? '' : format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const open = String(counts?.open ?? 0)
  switch (candidate.state) {
    case 'draft':
      return t(candidate.checkDays > 0 ? 'draft' : 'draftUnasked', { number: String(candidate.number) })
    case 'checking': {
      const until = day(candidate.checkUntil)
      if (counts === null) return t('checking', { until })
      return candidate.checkUntil !== null && today > candidate.checkUntil
        ? t('checkingOver', { until, open })
        : t('checkingLeft', { until, open, waiting: String(counts.waiting) })
    }
    case 'reviewed':
      return t(candidate.noticeDays > 0 ? 'reviewed' : 'reviewedUnposted')
    case 'onNotice': {
      const until = day(candidate.noticeUntil)
      return candidate.noticeUntil !== null && today > candidate.noticeUntil
        ? counts === null
          ? t('noticeEnded', { until })
          : t('noticeOver', { until, open })
        : t('onNotice', { until })
    }
    case 'published':
      return t('published', { number: String(candidate.publication?.number ?? '') })
    case 'toSign':
    case 'withdrawn':
      return t(candidate.state)
  }
}
