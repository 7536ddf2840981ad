'use client'

import { Button, NumberInput } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Calendar, isWorkingDay } from '@/server/domain/calendar/working-days'
import { LAST_WORKING_DAY, yearsNotKept } from '@/server/domain/period/day-rule'
import { DayField } from './day-field'
import classes from './workshop.module.css'

/**
 * One of a period's days: the date, its weekday, a warning where nobody works on it. Where `after` is given, it may be the
 * n-th working day after that day instead: then the number stands in the plan, and the date is what it gives by the office's
 * calendar of today.
 */
export function PeriodDay({
  id,
  label,
  value,
  after,
  nth,
  calendar,
  readOnly,
  onChange,
  onNth,
}: {
  id: string
  label: string
  value: string
  after: string | null
  nth?: number | undefined
  calendar: Calendar
  readOnly: boolean
  onChange: (day: string) => void
  onNth?: (nth: number | undefined) => void
}) {
  const t = useTranslations('workshop')
  const format = useFormatter()
  const [typed, setTyped] = useState<number | string>('')
  const works = isWorkingDay(value, calendar)
  const weekday = format.dateTime(new Date(value), { weekday: 'long', timeZone: 'UTC' })
  const ruled = nth !== undefined && after !== null
  const years = ruled ? yearsNotKept(after, value, calendar) : []
  return (
    <div>
      <DayField
        id={id}
        label={label}
        description={
          ruled
            ? t('day.ruled', { n: String(nth), weekday })
            : works || after === null
              ? weekday
              : t('day.free', { weekday })
        }
        isWarned={!works && after !== null}
        value={value}
        readOnly={readOnly || ruled}
        onChange={onChange}
      />
      {years.length > 0 ? (
        <p className={classes.nthNote}>{t('day.notKept', { years: years.map(String).join('、') })}</p>
      ) : null}
      {readOnly || after === null || !onNth ? null : ruled ? (
        <Button
          size="xs"
          variant="default"
          className={classes.nthFixed}
          aria-label={t('day.fixOf', { day: label })}
          onClick={() => onNth(undefined)}
        >
          {t('day.fix')}
        </Button>
      ) : (
        <div className={classes.nth}>
          <NumberInput
            size="xs"
            aria-label={t('day.nth', { day: label })}
            placeholder={t('day.nthShort')}
            min={1}
            max={LAST_WORKING_DAY}
            allowDecimal={false}
            hideControls
            value={typed}
            onChange={setTyped}
          />
          <Button
            size="xs"
            variant="default"
            disabled={typeof typed !== 'number'}
            onClick={() => typeof typed === 'number' && onNth(typed)}
          >
            {t('day.set')}
          </Button>
        </div>
      )}
    </div>
  )
}
