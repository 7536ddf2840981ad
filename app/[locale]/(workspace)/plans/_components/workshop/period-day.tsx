'use client'

import { Button, NumberInput } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Calendar, isWorkingDay, nthWorkingDayAfter } from '@/server/domain/calendar/working-days'
import { DayField } from './day-field'
import classes from './workshop.module.css'

/**
 * One of a period's days: the date, its weekday, a warning where nobody works on it; and, where `after` is given, set as
 * the n-th working day after that day by the office's calendar. What stands in the plan is the date.
 */
export function PeriodDay({
  id,
  label,
  value,
  after,
  calendar,
  readOnly,
  onChange,
}: {
  id: string
  label: string
  value: string
  after: string | null
  calendar: Calendar
  readOnly: boolean
  onChange: (day: string) => void
}) {
  const t = useTranslations('workshop')
  const format = useFormatter()
  const [nth, setNth] = useState<number | string>('')
  const works = isWorkingDay(value, calendar)
  const weekday = format.dateTime(new Date(value), { weekday: 'long', timeZone: 'UTC' })
  return (
    <div>
      <DayField
        id={id}
        label={label}
        description={works || after === null ? weekday : t('day.free', { weekday })}
        isWarned={!works && after !== null}
        value={value}
        readOnly={readOnly}
        onChange={onChange}
      />
      {readOnly || after === null ? null : (
        <div className={classes.nth}>
          <NumberInput
            size="xs"
            aria-label={t('day.nth', { day: label })}
            placeholder={t('day.nthShort')}
            min={1}
            max={120}
            allowDecimal={false}
            hideControls
            value={nth}
            onChange={setNth}
          />
          <Button
            size="xs"
            variant="default"
            disabled={typeof nth !== 'number'}
            onClick={() => typeof nth === 'number' && onChange(nthWorkingDayAfter(after, nth, calendar))}
          >
            {t('day.set')}
          </Button>
        </div>
      )}
    </div>
  )
}
