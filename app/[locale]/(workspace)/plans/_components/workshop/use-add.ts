'use client'

import { useTranslations } from 'next-intl'
import { partKey, partsOf, readKey } from '@/server/domain/plan/document/parts'
import type { PartKind } from '@/server/domain/plan/document/plan-document'
import { useDraftWork } from './draft-context'
import { newIndicator } from './new-indicator'
import { inspectionsOf, monthsOf, newPeriod, type NewPeriod, placeByEnd, quartersOf } from './new-periods'
import { freeCode, lastPosition } from './outline-of'

const NO_NAME = { zh: '', en: '' }

/** What can be added alone, by the kind of part that it is. */
export type Added = 'category' | 'phase' | 'period' | 'veto' | 'adjustment' | 'check'

/** What adds parts to the draft; what is added is opened, its name ready for typing. */
export function useAdd(onOpen: (key: string, field: string) => void) {
  const t = useTranslations('workshop.add')
  const { parts, document, edit } = useDraftWork()
  const { year } = document.settings
  const phases = partsOf(parts, 'phase')
  const phaseCodes = phases.map(({ codes }) => codes[0] ?? '')
  const put = (kind: PartKind, code: string, content: object, what: string) => {
    const key = partKey(kind, code)
    edit({ [key]: { position: lastPosition(parts, kind), ...content } }, what)
    onOpen(key, 'name')
  }
  const add = (kind: Added) => {
    switch (kind) {
      case 'category': {
        put(kind, freeCode(parts, kind, null), { name: NO_NAME }, t(kind))
        return
      }
      case 'phase': {
        put(kind, freeCode(parts, kind, 'p'), { name: NO_NAME, weight: 1, combine: 'mean' }, t(kind))
        return
      }
      case 'period': {
        put(kind, freeCode(parts, kind, `${year}P`), newPeriod(year, phaseCodes[0] ?? ''), t(kind))
        return
      }
      case 'veto': {
        put(kind, freeCode(parts, kind, 'V'), { name: NO_NAME }, t(kind))
        return
      }
      case 'adjustment': {
        put(
          kind,
          freeCode(parts, kind, 'J'),
          { name: NO_NAME, levels: [{ code: 'l1', name: NO_NAME, marks: 1 }] },
          t(kind),
        )
        return
      }
      case 'check': {
        const first = document.indicators.find(
          ({ suppliedBy, scoring }) => suppliedBy === 'self' && scoring.kind === 'ratio',
        )
        put(
          kind,
          freeCode(parts, kind, 'K'),
          {
            name: NO_NAME,
            kind: 'soft',
            source: 'self',
            at: [],
            phases: [],
            test: first ? { type: 'share', indicator: first.code } : { type: 'expression', expression: '' },
            message: NO_NAME,
          },
          t(kind),
        )
        return
      }
    }
  }
  const addIndicator = (category: string) =>
    put(
      'indicator',
      freeCode(parts, 'indicator', category),
      newIndicator(parts, category, phaseCodes),
      t('indicator'),
    )
  /** The category that an indicator would be added to while a part is open. */
  const categoryAt = (selected: string): string | undefined => {
    const read = readKey(selected)
    if (read?.kind === 'category') return read.codes[0]
    const open =
      read?.kind === 'indicator' ? partsOf(parts, 'indicator').find(({ key }) => key === selected) : undefined
    return open?.content.category ?? partsOf(parts, 'category').at(-1)?.codes[0]
  }
  /** One more of what is open. */
  const another = (selected: string) => {
    const kind = readKey(selected)?.kind
    const category = categoryAt(selected)
    if (kind === 'indicator') {
      if (category !== undefined) addIndicator(category)
    } else if (kind !== undefined && isAdded(kind)) add(kind)
  }
  const missing = <Each extends { code: string }>(list: readonly Each[]) =>
    list.filter(({ code }) => (parts[partKey('period', code)] ?? null) === null)
  const addAll = (list: readonly NewPeriod[], what: string) => {
    const placed = placeByEnd(
      partsOf(parts, 'period').map(({ content }) => content),
      list,
    )
    edit(Object.fromEntries(placed.map(({ code, ...content }) => [partKey('period', code), content])), what)
    // The button is gone with what it added: writing goes on in the first of them.
    const [first] = placed
    if (first) onOpen(partKey('period', first.code), 'name')
  }
  const quarters = missing(quartersOf(year, phaseCodes[0] ?? ''))
  const months = missing(monthsOf(year, phaseCodes[0] ?? ''))
  // A year is laid out in quarters or in months, where neither is there yet.
  const isBlank = phases.length > 0 && quarters.length === 4 && months.length === 12
  const inspections = missing(
    inspectionsOf(
      year,
      phases.map(({ codes, content }) => ({ code: codes[0] ?? '', name: content.name.zh })),
    ),
  )
  return {
    add,
    addIndicator,
    another,
    categoryAt,
    /** Null where a part of them is there already, or there is no phase that they could be in. */
    addQuarters: isBlank ? () => addAll(quarters, t('quarters')) : null,
    addMonths: isBlank ? () => addAll(months, t('months')) : null,
    addInspections: inspections.length === 2 ? () => addAll(inspections, t('inspections')) : null,
  }
}

/** Whether one more of a kind of part can be added alone. */
export const isAdded = (kind: PartKind): kind is Added =>
  ['category', 'phase', 'period', 'veto', 'adjustment', 'check'].includes(kind)
