'use client'

import { Button, NativeSelect, Select, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { type ResultingUnit, type UnitChangeKind, unitChangeKinds } from '@/server/domain/units/unit-change'
import { codeOf, isCode, type NewUnit, UnitFields } from './unit-fields'
import type { ListedUnit } from './unit-tree'
import classes from './units.module.css'

const NEW = 'new'

/** A unit that a merger or a split makes: one that goes on, or a new one with its code and names. */
interface Row extends NewUnit {
  key: string
  which: string
}
const newRow = (): Row => ({ key: uuidv7(), which: NEW, code: '', name: '', nameEn: '' })
const empty = { kind: 'rename' as UnitChangeKind, from: [] as string[], on: '', basis: '', rows: [newRow()] }

/** Records that a unit was renamed, that units were merged, or that one was split. */
export function ChangeUnits({ units, today }: { units: readonly ListedUnit[]; today: string }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [form, setForm] = useState(empty)
  const [villages, setVillages] = useState<Readonly<Record<string, number>>>({})
  const [tried, setTried] = useState(false)
  const change = useMutation(
    api.units.change.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  const assessed = units.filter(
    ({ level, validTo }) => (level === 'township' || level === 'village') && validTo === null,
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const shown = (unit: ListedUnit) => ({ value: unit.id, label: `${nameOf(unit, locale)} ${unit.code}` })
  const { kind, from, on, basis, rows } = form
  const first = byId.get(from[0] ?? '')
  const beside = assessed.filter(
    ({ parentId, level }) => parentId === first?.parentId && level === first.level,
  )
  const own = units.filter(({ parentId, validTo }) => validTo === null && from.includes(parentId ?? ''))
  const put = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const putRow = (at: number, part: Partial<Row>) =>
    put({ rows: rows.map((row, place) => (place === at ? { ...row, ...part } : row)) })
  const isWrong = (row: Row) =>
    kind === 'rename' ? row.name.trim() === '' : row.which === NEW && (row.name.trim() === '' || !isCode(row))
  const lacks = (is: boolean) => (tried && is ? t('required') : undefined)
  const rowName = (row: Row) => {
    const known = byId.get(row.which)
    return known ? nameOf(known, locale) : row.name.trim()
  }

  function begin(next: UnitChangeKind) {
    setForm({ ...empty, kind: next, rows: next === 'split' ? [newRow(), newRow()] : [newRow()] })
    setVillages({})
    setTried(false)
    change.reset()
  }
  function submit() {
    setTried(true)
    if (from.length === 0 || on === '' || basis.trim() === '' || rows.some(isWrong)) return
    const to = rows.map((row): ResultingUnit =>
      row.which === NEW
        ? {
            code: kind === 'rename' ? (first?.code ?? '') : codeOf(row),
            name: row.name.trim(),
            nameEn: row.nameEn.trim() || null,
          }
        : { id: row.which },
    )
    change.mutate({
      kind,
      effectiveOn: on,
      basis: basis.trim(),
      from,
      to,
      villages: kind === 'split' ? own.map(({ id }) => ({ id, to: villages[id] ?? 0 })) : undefined,
      key: key ?? undefined,
    })
  }

  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          begin('rename')
          setKey(uuidv7())
        }}
      >
        {t('changeUnits')}
      </Button>
      {key === null ? null : (
        <FormDialog
          title={t('changeUnits')}
          submit={t('changeRecord')}
          busy={change.isPending}
          error={change.error}
          onSubmit={submit}
          onClose={() => setKey(null)}
        >
          <NativeSelect
            label={t('changeKind')}
            value={kind}
            onChange={(event) => {
              const { value } = event.currentTarget
              begin(unitChangeKinds.find((each) => each === value) ?? 'rename')
            }}
            data={unitChangeKinds.map((value) => ({ value, label: t(`change.${value}`) }))}
            data-autofocus
          />
          <p>{t(`changeText.${kind}`)}</p>
          {/* A merger has as many as are chosen, and one more to choose. */}
          {[...from, ...(kind === 'merge' || from.length === 0 ? [null] : [])].map((chosen, at) => (
            <Select
              key={chosen ?? 'next'}
              label={kind === 'merge' ? t('changeFromNth', { n: String(at + 1) }) : t('changeFrom')}
              data={(kind === 'merge' && first && at > 0 ? beside : assessed)
                .filter(({ id }) => id === chosen || !from.includes(id))
                .map(shown)}
              searchable
              clearable={kind === 'merge' && chosen !== null}
              required={at === 0}
              error={at === 0 ? lacks(from.length === 0) : undefined}
              value={chosen}
              onChange={(value) =>
                put({
                  from: [...from.slice(0, at), ...(value === null ? [] : [value]), ...from.slice(at + 1)],
                })
              }
            />
          ))}
          {rows.map((row, at) => (
            <fieldset key={row.key} className={classes.unit}>
              <legend>
                {kind === 'split'
                  ? t('changeToNth', { n: String(at + 1) })
                  : t(kind === 'rename' ? 'changeName' : 'changeTo')}
              </legend>
              <Stack gap="xs">
                {kind === 'rename' ? null : (
                  <NativeSelect
                    label={t('changeWhich')}
                    value={row.which}
                    onChange={(event) => putRow(at, { which: event.currentTarget.value })}
                    data={[
                      { value: NEW, label: t('changeNew') },
                      ...(kind === 'split' ? (first ? [first] : []) : beside).map((unit) => ({
                        value: unit.id,
                        label: t('changeGoesOn', { name: nameOf(unit, locale) }),
                      })),
                    ]}
                  />
                )}
                {row.which !== NEW ? null : (
                  <UnitFields
                    unit={row}
                    hasCode={kind !== 'rename'}
                    tried={tried}
                    onChange={(part) => putRow(at, part)}
                  />
                )}
              </Stack>
            </fieldset>
          ))}
          {kind === 'split' ? (
            <Button variant="default" size="compact-sm" onClick={() => put({ rows: [...rows, newRow()] })}>
              {t('changeAnother')}
            </Button>
          ) : null}
          {kind === 'split' && own.length > 0 ? (
            <fieldset className={classes.unit}>
              <legend>{t('changeVillages')}</legend>
              <div className={classes.villages}>
                {own.map((village) => (
                  <NativeSelect
                    key={village.id}
                    label={nameOf(village, locale)}
                    value={String(villages[village.id] ?? 0)}
                    onChange={(event) =>
                      setVillages({ ...villages, [village.id]: Number(event.currentTarget.value) })
                    }
                    data={rows.map((row, at) => ({
                      value: String(at),
                      label: rowName(row) || t('changeToNth', { n: String(at + 1) }),
                    }))}
                  />
                ))}
              </div>
            </fieldset>
          ) : null}
          <TextInput
            type="date"
            label={t('changeOn')}
            description={t('changeOnHint')}
            required
            max={kind === 'rename' ? today : undefined}
            error={lacks(on === '')}
            value={on}
            onChange={(event) => put({ on: event.currentTarget.value })}
          />
          <TextInput
            label={t('changeBasis')}
            description={t('changeBasisHint')}
            required
            maxLength={200}
            error={lacks(basis.trim() === '')}
            value={basis}
            onChange={(event) => put({ basis: event.currentTarget.value })}
          />
        </FormDialog>
      )}
    </>
  )
}
