'use client'

import { Button, Checkbox } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { Role } from '@/server/domain/access/roles'
import { LetterTableRow } from './letter-table-row'
import classes from './letters.module.css'
import type { ListedUnit } from './listed'
import { ProposeDialog } from './propose-dialog'
import { SaveAll } from './save-all'
import { SignDialog } from './sign-dialog'

interface Props {
  plan: { id: string; version: number; year: number }
  units: readonly ListedUnit[]
  role: Role
  name: string
}

/** Whether the reader has something to choose a unit for: the office to propose, a leader to sign. */
const choosable = (role: Role, { proposal, last }: ListedUnit): boolean =>
  role === 'office'
    ? proposal === 'new' || proposal === 'changed' || proposal === 'sentBack'
    : (last?.actions.includes('sign') ?? false)

/** Every unit with the state of its letter; chosen ones are proposed or signed together. */
export function LetterTable({ plan, units, role, name }: Props) {
  const t = useTranslations('letters')
  const locale = useLocale()
  const [picked, setPicked] = useState<readonly string[]>([])
  const [open, setOpen] = useState(false)
  const ready = units.filter((unit) => choosable(role, unit))
  const chosen = ready.filter(({ id }) => picked.includes(id))
  const all = ready.length > 0 && chosen.length === ready.length
  const saved = units.flatMap((unit) => {
    const letter = unit.last && unit.last.state !== 'sentBack' ? unit.last : unit.inForce
    return letter ? [{ id: letter.id, number: letter.number, code: unit.code, name: unit.name }] : []
  })
  const toggle = (id: string) => {
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
  }
  const close = () => {
    setOpen(false)
    setPicked([])
  }
  return (
    <>
      <div className={classes.bar}>
        {ready.length > 0 ? (
          <Button
            disabled={chosen.length === 0}
            onClick={() => {
              setOpen(true)
            }}
          >
            {t(role === 'office' ? 'propose' : 'signChosen', { count: String(chosen.length) })}
          </Button>
        ) : null}
        {saved.length > 0 ? <SaveAll planId={plan.id} letters={saved} year={plan.year} /> : null}
      </div>
      <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('table')}>
        <table className={`${tables.table} ${tables.whole}`}>
          <thead>
            <tr>
              {ready.length > 0 ? (
                <th scope="col" className={classes.check}>
                  <Checkbox
                    aria-label={t('chooseAll')}
                    checked={all}
                    indeterminate={chosen.length > 0 && !all}
                    onChange={() => {
                      setPicked(all ? [] : ready.map(({ id }) => id))
                    }}
                  />
                </th>
              ) : null}
              {(['unit', 'state', 'owner', 'side', 'letter', 'note'] as const).map((column) => (
                <th key={column} scope="col" className={column === 'note' ? classes.note : undefined}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <LetterTableRow
                key={unit.id}
                unit={unit}
                choice={
                  ready.length === 0 ? null : choosable(role, unit) ? (
                    <Checkbox
                      aria-label={t('choose', { unit: nameOf(unit, locale) })}
                      checked={picked.includes(unit.id)}
                      onChange={() => {
                        toggle(unit.id)
                      }}
                    />
                  ) : (
                    ''
                  )
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      {open && role === 'office' ? (
        <ProposeDialog plan={plan} units={chosen} onClose={close} />
      ) : open ? (
        <SignDialog
          letters={chosen.flatMap((unit) =>
            unit.last ? [{ id: unit.last.id, hash: unit.last.hash, title: nameOf(unit, locale) }] : [],
          )}
          name={name}
          onClose={close}
        />
      ) : null}
    </>
  )
}
