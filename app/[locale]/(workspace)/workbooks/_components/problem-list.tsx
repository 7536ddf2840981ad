'use client'

import { useTranslations } from 'next-intl'
import type { zhCN } from '@/app/_i18n/messages/zh-cn'
import classes from './workbook.module.css'

type Code = keyof (typeof zhCN)['exchange']['workbook']['problems']

/** What is wrong with a file, by cell, and what to do about it. */
export function ProblemList({
  problems,
}: {
  problems: readonly { code: Code; data: Readonly<Record<string, string | undefined>> }[]
}) {
  const t = useTranslations('exchange.workbook.problems')
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map(({ code, data }, at) => (
        <li key={at}>{t(code, { ...EVERY, ...data })}</li>
      ))}
    </ul>
  )
}

/** A problem names what it has; words ask for what they say. */
const EVERY = { cell: '', text: '', column: '', sheet: '', found: '', wanted: '' }
