'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import classes from './sheet-bar.module.css'
import type { useSheet } from './use-sheet'

/** Why the sheet can't be submitted yet, each with the way there. */
export function Blocks({
  lines,
  work,
  invalid,
  clashes,
  refused,
}: {
  lines: readonly SheetLine[]
  work: ReturnType<typeof useSheet>
  invalid: number
  clashes: number
  refused: number
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const links = (codes: readonly string[]) =>
    lines.flatMap((line, index) =>
      codes.includes(line.code)
        ? [
            <a key={line.code} href={`#line-${line.code}`} aria-label={nameOf(line, locale)}>
              {index + 1}
            </a>,
          ]
        : [],
    )
  const { missing, withoutReason } = work
  return (
    <ul id="sheet-blocks" className={classes.blocks}>
      {missing.length > 0 ? (
        <li>
          {t('blockMissing', { count: String(missing.length) })}
          {links(missing)}
        </li>
      ) : null}
      {withoutReason.length > 0 ? (
        <li>
          {t('blockReason', { count: String(withoutReason.length) })}
          {links(withoutReason)}
        </li>
      ) : null}
      {invalid > 0 ? <li>{t('blockInvalid', { count: String(invalid) })}</li> : null}
      {clashes > 0 ? <li>{t('blockClash', { count: String(clashes) })}</li> : null}
      {refused > 0 ? <li>{t('blockRefused', { count: String(refused) })}</li> : null}
    </ul>
  )
}
