'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import table from '@/app/_components/ui/table.module.css'
import { partKey, partsOf } from '@/server/domain/plan/document/parts'
import { planCodeSchema } from '@/server/domain/plan/document/plan-document'
import { wordOf } from '../paper/words'
import { useDraftWork } from './draft-context'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { lastPosition } from './outline-of'
import { UnitChanges } from './unit-changes'
import classes from './workshop.module.css'

/** Enter goes to the same column of the next unit, as in a spreadsheet. */
function moveDown(event: KeyboardEvent<HTMLElement>) {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'checkbox') return
  event.preventDefault()
  const cell = target.closest('td')
  const row = cell?.parentElement
  const below = event.shiftKey ? row?.previousElementSibling : row?.nextElementSibling
  below?.children[cell?.cellIndex ?? 0]?.querySelector('input')?.focus()
}

/** Which units are assessed, in which group, with which coefficient. */
export function UnitsForm() {
  const t = useTranslations('workshop')
  const tt = useTranslations('takeOver')
  const locale = useLocale()
  const { parts, registry, edit, writable } = useDraftWork()
  const assessed = new Map(partsOf(parts, 'unit').map(({ codes, content }) => [codes[0], content]))
  const gone = [...assessed.keys()].filter((code) => !registry.units.some((unit) => unit.code === code))
  const rows = [
    ...registry.units,
    ...gone.map((code) => ({ code: code ?? '', name: code ?? '', nameEn: null })),
  ]
  const what = t('sections.unit')
  const nameOfCode = (code: string) => {
    const unit = registry.units.find((each) => each.code === code)
    return unit ? nameOf(unit, locale) : code
  }
  const periodName = (code: string) => {
    const content = partsOf(parts, 'period').find(({ codes }) => codes[0] === code)?.content
    return (content && wordOf(content.name, locale)) || code
  }
  return (
    <>
      <UnitChanges />
      <p className={classes.soft}>
        {t('unitsHint')} {t('unitsFinding', { count: String(assessed.size) })}
      </p>
      <div className={table.scroll} onKeyDown={moveDown}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('assessed')}</th>
              <th scope="col">{t('sections.unit')}</th>
              <th scope="col">{t('fields.group')}</th>
              <th scope="col">{t('fields.difficulty')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => {
              const key = partKey('unit', unit.code)
              const content = assessed.get(unit.code)
              const name = nameOf(unit, locale)
              return (
                <tr key={unit.code}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={name}
                      checked={content !== undefined}
                      disabled={!writable}
                      onChange={(event) =>
                        edit(
                          {
                            [key]: event.currentTarget.checked
                              ? { position: lastPosition(parts, 'unit'), group: 'all', difficulty: 1 }
                              : null,
                          },
                          what,
                        )
                      }
                    />
                  </td>
                  <th scope="row">
                    {name} <span className={classes.soft}>{unit.code}</span>
                    {content?.until === undefined && content?.takesOver === undefined ? null : (
                      <div className={classes.soft}>
                        {content.until === undefined
                          ? null
                          : tt('until', { period: periodName(content.until) })}
                        {content.takesOver === undefined
                          ? null
                          : tt('from_', {
                              period: periodName(content.takesOver.from),
                              parts: content.takesOver.parts
                                .map(({ unit: code, share }) =>
                                  share === 1
                                    ? nameOfCode(code)
                                    : tt('partShare', {
                                        unit: nameOfCode(code),
                                        percent: String(Math.round(share * 1e4) / 100),
                                      }),
                                )
                                .join(locale === 'en' ? ', ' : '、'),
                            })}{' '}
                        {writable ? (
                          <button
                            type="button"
                            className={classes.wordButton}
                            aria-label={tt('clearOf', { unit: name })}
                            onClick={() => {
                              const { until: _until, takesOver: _takesOver, ...rest } = content
                              edit({ [key]: rest }, what)
                            }}
                          >
                            {tt('clear')}
                          </button>
                        ) : null}
                      </div>
                    )}
                  </th>
                  <td>
                    {content ? (
                      <input
                        className={classes.inlineText}
                        aria-label={`${name} ${t('fields.group')}`}
                        defaultValue={content.group}
                        key={content.group}
                        readOnly={!writable}
                        onBlur={(event) => {
                          const group = event.currentTarget.value.trim()
                          if (planCodeSchema.safeParse(group).success)
                            edit({ [key]: { ...content, group } }, what)
                          else event.currentTarget.value = content.group
                        }}
                      />
                    ) : null}
                  </td>
                  <td>
                    {content ? (
                      <FigureInput
                        aria-label={`${name} ${t('fields.difficulty')}`}
                        value={content.difficulty}
                        readOnly={!writable}
                        onChange={(difficulty, unread) => {
                          if (unread === null && difficulty !== null && difficulty > 0 && difficulty <= 1000)
                            edit({ [key]: { ...content, difficulty } }, what)
                        }}
                      />
                    ) : null}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
