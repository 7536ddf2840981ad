import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import { settlingOf } from '@/server/domain/inspection/observations/by-village'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import classes from './sheet.module.css'
import type { Sheet, SheetWork } from './use-sheet'

/** How a line's villages become one: their sum, or the mean of their marks. */
export function SettledNote({
  line,
  work,
}: {
  line: SheetLine
  work: { sheet: Pick<Sheet, 'villages'>; settled: Pick<SheetWork['settled'], 'lines'> }
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const format = useFormatter()
  const settled = work.settled.lines.get(line.code)
  if (work.sheet.villages.length < 2 || !settled || settled.is === 'nothing') return null
  if (settled.is === 'observation')
    return settlingOf(line) === 'added' ? (
      <p className={classes.hint}>
        {t('villagesSum', { count: String(settled.of) })}{' '}
        <ObservationText scoring={line.scoring} observation={settled.observation} />
      </p>
    ) : null
  const each = settled.villages.map(({ villageId, marks }) => {
    const village = work.sheet.villages.find(({ id }) => id === villageId)
    return `${village ? nameOf(village, locale) : ''} ${marks === null ? '—' : format.number(marks, { maximumFractionDigits: 2 })}`
  })
  return (
    <p className={classes.hint}>
      {t('villagesMean', { count: String(settled.villages.length) })} {each.join(' · ')}
    </p>
  )
}
