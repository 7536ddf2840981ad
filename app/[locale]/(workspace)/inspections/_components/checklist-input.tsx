'use client'

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { textOf } from '@/app/_components/ui/text-of'
import type { Text } from '@/server/domain/scoring/case'
import classes from './checklist.module.css'
import type { ObservationInput } from '@/app/_components/ui/observation-input'

/**
 * What is there and what is missing, each said outright: nothing counts as missing, or as there, because nobody
 * touched it. One button says that everything else is there.
 */
export function ChecklistInput({
  name,
  items,
  present,
  onChange,
}: {
  name: string
  items: readonly { code: string; name?: Text | undefined }[]
  present: Record<string, boolean | null>
  onChange: (input: ObservationInput) => void
}) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const set = (changed: Record<string, boolean | null>) =>
    onChange({ kind: 'checklist', present: { ...present, ...changed } })
  const open = items.filter(({ code }) => (present[code] ?? null) === null)
  return (
    <div>
      <div className={classes.head}>
        <span>{t('checklistHint')}</span>
        {/* What was found missing stays missing: the button answers only what is open. */}
        {open.length > 0 ? (
          <Button
            variant="default"
            className={classes.all}
            onClick={() => set(Object.fromEntries(open.map(({ code }) => [code, true])))}
          >
            {t(open.length === items.length ? 'allPresent' : 'othersPresent')}
          </Button>
        ) : null}
      </div>
      {items.map((item) => {
        const label = textOf(item.name, item.code, locale)
        return (
          <fieldset key={item.code} className={classes.item}>
            <legend>{label}</legend>
            {([true, false] as const).map((is) => (
              <label key={String(is)} className={classes.choice} data-is={is ? 'present' : 'absent'}>
                <input
                  type="radio"
                  name={`${name} ${item.code}`}
                  checked={present[item.code] === is}
                  onChange={() => set({ [item.code]: is })}
                />
                <span aria-hidden="true">{is ? '✓' : '×'}</span> {t(is ? 'present' : 'absent')}
              </label>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}
