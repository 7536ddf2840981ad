'use client'

import { useTranslations } from 'next-intl'
import { partKey, partsOf } from '@/server/domain/plan/document/parts'
import type { PartKind } from '@/server/domain/plan/document/plan-document'
import { useDraftWork } from './draft-context'
import { monthsOf, newPeriod, quartersOf } from './new-periods'
import { freeCode, lastPosition, type Section } from './outline-of'
import { newScoring } from './scoring-of-kind'
import classes from './outline.module.css'

const NO_NAME = { zh: '', en: '' }

/** What can be added to a section; what is added is opened. */
export function AddButtons({ section, onSelect }: { section: Section; onSelect: (key: string) => void }) {
  const t = useTranslations('workshop.add')
  const { parts, document, edit } = useDraftWork()
  const phases = partsOf(parts, 'phase').map(({ codes }) => codes[0] ?? '')
  const add = (kind: PartKind, code: string, content: object) => {
    const key = partKey(kind, code)
    edit({ [key]: { position: lastPosition(parts, kind), ...content } }, t(kind as 'phase'))
    onSelect(key)
  }
  const button = (label: string, onClick: () => void) => (
    <button type="button" className={classes.add} onClick={onClick}>
      + {label}
    </button>
  )
  switch (section) {
    case 'category': {
      const last = partsOf(parts, 'category').at(-1)?.codes[0]
      return (
        <>
          {button(t('category'), () => add('category', freeCode(parts, 'category', null), { name: NO_NAME }))}
          {last === undefined
            ? null
            : button(t('indicator'), () =>
                add('indicator', freeCode(parts, 'indicator', last), {
                  category: last,
                  name: NO_NAME,
                  unit: { zh: '%', en: '%' },
                  definition: NO_NAME,
                  suppliedBy: 'self',
                  department: null,
                  post: '',
                  measures: '',
                  clause: '',
                  superior: null,
                  scoring: newScoring(phases),
                }),
              )}
        </>
      )
    }
    case 'phase':
      return button(t('phase'), () =>
        add('phase', freeCode(parts, 'phase', 'p'), { name: NO_NAME, weight: 1, combine: 'mean' }),
      )
    case 'period': {
      const { year } = document.settings
      const [phase] = phases
      if (phase === undefined) return null
      const wanting = (periods: ReturnType<typeof quartersOf>) =>
        periods.filter(({ code }) => (parts[partKey('period', code)] ?? null) === null)
      const layOut = (periods: ReturnType<typeof quartersOf>, what: string) => {
        const first = lastPosition(parts, 'period')
        edit(
          Object.fromEntries(
            periods.map(({ code, ...content }, at) => [
              partKey('period', code),
              { ...content, position: first + at },
            ]),
          ),
          what,
        )
      }
      const quarters = wanting(quartersOf(year, phase))
      const months = wanting(monthsOf(year, phase))
      return (
        <>
          {quarters.length < 4 || months.length < 12
            ? null
            : button(t('quarters'), () => layOut(quarters, t('quarters')))}
          {months.length === 0 || quarters.length < 4
            ? null
            : button(t('months'), () => layOut(months, t('months')))}
          {button(t('period'), () =>
            add('period', freeCode(parts, 'period', `${year}P`), newPeriod(year, phase)),
          )}
        </>
      )
    }
    case 'veto':
      return button(t('veto'), () => add('veto', freeCode(parts, 'veto', 'V'), { name: NO_NAME }))
    case 'adjustment':
      return button(t('adjustment'), () =>
        add('adjustment', freeCode(parts, 'adjustment', 'J'), {
          name: NO_NAME,
          levels: [{ code: 'l1', name: NO_NAME, marks: 1 }],
        }),
      )
    default:
      return null
  }
}
