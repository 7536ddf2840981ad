import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { Sheet } from './use-sheet'

/** Where a sheet belongs: its period, the kind of its round, and the days of that. */
export function SheetContext({
  sheet: { period, round },
}: {
  sheet: Pick<Sheet['sheet'], 'period' | 'round'>
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  return t('context', {
    period: nameOf(period, locale),
    kind: t(`kinds.${round.kind}`),
    startsOn: day(round.startsOn),
    endsOn: day(round.endsOn),
  })
}
