'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import { SheetBar } from './sheet-bar'
import { SheetLine } from './sheet-line'
import classes from './sheet.module.css'
import { type Sheet, useSheet } from './use-sheet'

/** A sheet as its inspector fills it: line by line, with the total and the state of saving always in sight. */
export function SheetForm({
  sheet,
  userId,
  rules,
}: {
  sheet: Sheet
  userId: string
  rules: Readonly<Record<string, ReactNode>>
}) {
  const locale = useLocale()
  const work = useSheet(sheet, userId)
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(new Set())
  const mark = (field: string, wrong: boolean) =>
    setInvalid((before) => {
      const after = new Set(before)
      if (wrong) after.add(field)
      else after.delete(field)
      return after
    })
  return (
    <div className={classes.form}>
      <ol className={classes.lines}>
        {sheet.lines.map((line, index) => (
          <SheetLine
            key={line.code}
            line={line}
            place={index + 1}
            rule={rules[line.code]}
            work={work}
            onProblem={(field, wrong) => mark(`${line.code} ${field}`, wrong)}
          />
        ))}
      </ol>
      <SheetBar sheet={sheet} unit={nameOf(sheet.sheet.unit, locale)} work={work} invalid={invalid.size} />
    </div>
  )
}
