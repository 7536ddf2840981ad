'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Blank, Choose, MarksBlank } from './blank'
import { type Ground, useSuffixes } from './ground'
import { dropped, type LoosePlain } from './loose-rule'
import classes from './rule-builder.module.css'

interface Props<Type extends LoosePlain['type']> {
  rule: Extract<LoosePlain, { type: Type }>
  onChange: (rule: LoosePlain) => void
  ground: Ground
}

/** Rows with a way to add and remove them. */
function Rows({
  label,
  heads,
  rows,
  least,
  add,
  onAdd,
  onRemove,
  ground,
}: {
  label: string
  heads: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  least: number
  add: string
  onAdd: () => void
  onRemove: (at: number) => void
  ground: Ground
}) {
  const t = useTranslations('builder.table')
  const body = useRef<HTMLTableSectionElement>(null)
  const added = useRef(false)
  // A row that was added takes the typing.
  useEffect(() => {
    if (!added.current) return
    added.current = false
    body.current?.lastElementChild?.querySelector('input')?.focus()
  }, [rows.length])
  return (
    <div className={classes.tableBox}>
      <table className={classes.table} aria-label={`${ground.prefix}${label}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {ground.readOnly ? null : <td />}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
              {ground.readOnly ? null : (
                <td>
                  {rows.length > least ? (
                    <button
                      type="button"
                      className={classes.small}
                      aria-label={t('removeRow', { row: String(at + 1) })}
                      onClick={() => onRemove(at)}
                    >
                      {t('remove')}
                    </button>
                  ) : null}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ground.readOnly ? null : (
        <button
          type="button"
          className={classes.small}
          onClick={() => {
            added.current = true
            onAdd()
          }}
        >
          {add}
        </button>
      )}
    </div>
  )
}

const without = <Each,>(list: readonly Each[], at: number): Each[] => list.filter((_, index) => index !== at)
const changed = <Each,>(list: readonly Each[], at: number, next: Each): Each[] =>
  list.map((each, index) => (index === at ? next : each))

/** Bands: one row each, all bounded on the same side. */
export function BandsTable({ rule, onChange, ground }: Props<'bands'>) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const side = rule.bands.some((band) => 'to' in band) ? 'to' : 'from'
  const named = (at: number, column: string) => t('table.row', { row: String(at + 1), column })
  const boundOf = (band: (typeof rule.bands)[number]) => ('from' in band ? band.from : band.to)
  const bandOf = (bound: number | null, marks: number | null, of: 'from' | 'to' = side) =>
    of === 'from' ? { from: bound, marks } : { to: bound, marks }
  return (
    <>
      <Choose
        label={t('side.label')}
        value={side}
        options={[
          { code: 'from', text: t('side.from') },
          { code: 'to', text: t('side.to') },
        ]}
        onChange={(of) =>
          onChange({ ...rule, bands: rule.bands.map((band) => bandOf(boundOf(band), band.marks, of)) })
        }
        ground={ground}
      />
      <Rows
        label={t('table.bands')}
        heads={[`${t('table.bound')} ${side === 'from' ? '≥' : '≤'}`, t('table.gets')]}
        least={1}
        add={t('table.addBand')}
        onAdd={() => onChange({ ...rule, bands: [...rule.bands, bandOf(null, null)] })}
        onRemove={(at) => onChange({ ...rule, bands: without(rule.bands, at) })}
        ground={ground}
        rows={rule.bands.map((band, at) => [
          <Blank
            key="bound"
            label={named(at, t('table.bound'))}
            value={boundOf(band)}
            onChange={(bound) =>
              onChange({ ...rule, bands: changed(rule.bands, at, bandOf(bound, band.marks)) })
            }
            suffix={suffixes.value}
            negative
            ground={ground}
          />,
          <MarksBlank
            key="marks"
            label={named(at, t('table.gets'))}
            value={band.marks}
            onChange={(marks) =>
              onChange({ ...rule, bands: changed(rule.bands, at, bandOf(boundOf(band), marks)) })
            }
            negative
            ground={ground}
          />,
        ])}
      />
    </>
  )
}

/** The points of a line. */
export function KnotsTable({ rule, onChange, ground }: Props<'curve'>) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const named = (at: number, column: string) => t('table.row', { row: String(at + 1), column })
  const set = (at: number, knot: [number | null, number | null]) =>
    onChange({ ...rule, knots: changed(rule.knots, at, knot) })
  return (
    <Rows
      label={t('table.knots')}
      heads={[t('table.value'), t('table.gets')]}
      least={1}
      add={t('table.addKnot')}
      onAdd={() => onChange({ ...rule, knots: [...rule.knots, [null, null]] })}
      onRemove={(at) => onChange({ ...rule, knots: without(rule.knots, at) })}
      ground={ground}
      rows={rule.knots.map(([value, marks], at) => [
        <Blank
          key="value"
          label={named(at, t('table.value'))}
          value={value}
          onChange={(figure) => set(at, [figure, marks])}
          suffix={suffixes.value}
          negative
          ground={ground}
        />,
        <MarksBlank
          key="marks"
          label={named(at, t('table.gets'))}
          value={marks}
          onChange={(figure) => set(at, [value, figure])}
          negative
          ground={ground}
        />,
      ])}
    />
  )
}

/** What is counted, or what a list must have. */
export function ItemsTable({ rule, onChange, ground }: Props<'tally' | 'checklist'>) {
  const t = useTranslations('builder')
  const named = (at: number, column: string) => t('table.row', { row: String(at + 1), column })
  const isTally = rule.type === 'tally'
  const items: readonly Item[] = rule.items
  const put = (next: Item[]) => onChange({ ...rule, items: next })
  const set = (at: number, item: Item) => put(changed(items, at, item))
  const marksHead = t(!isTally ? 'table.missing' : rule.start === 'zero' ? 'table.gives' : 'table.takes')
  const optional = (at: number, item: Item, key: 'cap' | 'most') => (value: number | null) =>
    set(at, value === null ? dropped(item, key) : { ...item, [key]: value })
  return (
    <Rows
      label={t('table.items')}
      heads={[
        t('table.name'),
        t('table.nameEn'),
        marksHead,
        ...(isTally ? [t('table.cap')] : []),
        ...(isTally && ground.isSecond ? [t('table.most')] : []),
      ]}
      least={1}
      add={t('table.addItem')}
      onAdd={() => {
        let code = items.length + 1
        while (items.some((item) => item.code === `a${code}`)) code += 1
        put([...items, { code: `a${code}`, name: { zh: '', en: '' }, marks: null }])
      }}
      onRemove={(at) => put(without(items, at))}
      ground={ground}
      rows={items.map((item, at) => {
        const name = typeof item.name === 'object' ? item.name : { zh: item.name ?? item.code, en: '' }
        return [
          <TextInput
            key="zh"
            aria-label={named(at, t('table.name'))}
            value={name.zh}
            maxLength={200}
            readOnly={ground.readOnly}
            onChange={(event) => set(at, { ...item, name: { ...name, zh: event.currentTarget.value } })}
          />,
          <TextInput
            key="en"
            aria-label={named(at, t('table.nameEn'))}
            value={name.en}
            maxLength={200}
            lang="en"
            readOnly={ground.readOnly}
            onChange={(event) => set(at, { ...item, name: { ...name, en: event.currentTarget.value } })}
          />,
          <MarksBlank
            key="marks"
            label={named(at, marksHead)}
            value={item.marks}
            onChange={(marks) => set(at, { ...item, marks })}
            negative={isTally}
            ground={ground}
          />,
          ...(isTally
            ? [
                <MarksBlank
                  key="cap"
                  label={named(at, t('table.cap'))}
                  value={item.cap}
                  onChange={optional(at, item, 'cap')}
                  needed={false}
                  ground={ground}
                />,
              ]
            : []),
          ...(isTally && ground.isSecond
            ? [
                <Blank
                  key="most"
                  label={named(at, t('table.most'))}
                  value={item.most}
                  onChange={optional(at, item, 'most')}
                  needed={false}
                  ground={ground}
                />,
              ]
            : []),
        ]
      })}
    />
  )
}

type Item = Extract<LoosePlain, { type: 'tally' }>['items'][number]
