'use client'

import { useLocale, useTranslations } from 'next-intl'
import { itemsOf } from '@/server/domain/value/items-of'
import { textOf } from '@/app/_components/ui/text-of'
import type { ObservationFieldsProps } from './observation-fields'
import classes from './observation-fields.module.css'

/**
 * What is missing is ticked, or that nothing is: as long as neither is, nothing was reported. Every tick is one line of
 * the form for its keys. The page's `Interactive` needs the area `entry`.
 */
export function ChecklistFields({
  scoring,
  name,
  entry,
  present,
  writable,
  idOf,
  data,
  onChange,
  onLeave,
}: ObservationFieldsProps & { present: Record<string, boolean | null> }) {
  const t = useTranslations('entry.fields')
  const locale = useLocale()
  const items = itemsOf(scoring)
  const missing = items.filter(({ code }) => present[code] === false).map(({ code }) => code)
  const reported = items.length > 0 && items.every(({ code }) => (present[code] ?? null) !== null)
  const put = (of: readonly string[] | null) =>
    onChange({
      ...entry,
      input: {
        kind: 'checklist',
        present: Object.fromEntries(items.map(({ code }) => [code, of && !of.includes(code)])),
      },
    })
  const box = (field: string, label: string, checked: boolean, onTick: (checked: boolean) => void) => (
    <label key={field} className={classes.tick}>
      <input
        type="checkbox"
        id={idOf(field)}
        data-row={data.row}
        data-indicator={data.indicator}
        data-field={field}
        data-column="0"
        aria-label={`${name} ${label}`}
        checked={checked}
        disabled={!writable}
        onChange={(event) => onTick(event.currentTarget.checked)}
        onBlur={onLeave}
      />
      {label}
    </label>
  )
  if (items.length === 0) return <p className={classes.unit}>{t('noItems')}</p>
  return (
    <fieldset className={classes.checklist}>
      <legend>{t('missingItems')}</legend>
      {box('none', t('nothingMissing'), reported && missing.length === 0, (checked) =>
        put(checked ? [] : null),
      )}
      {items.map(({ code, name: text }) =>
        box(code, textOf(text, code, locale), missing.includes(code), (checked) => {
          const others = missing.filter((other) => other !== code)
          const after = checked ? [...others, code] : others
          put(after.length === 0 ? null : after)
        }),
      )}
    </fieldset>
  )
}
