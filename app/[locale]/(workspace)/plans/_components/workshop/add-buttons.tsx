'use client'

import { useTranslations } from 'next-intl'
import type { Section } from './outline-of'
import { useAdd } from './use-add'
import classes from './outline.module.css'

/** What can be added to a section; what is added is opened. */
export function AddButtons({
  section,
  selected,
  onSelect,
}: {
  section: Section
  /** The part that is open: an indicator is added to its category. */
  selected: string
  onSelect: (key: string, field: string | null) => void
}) {
  const t = useTranslations('workshop.add')
  const { add, addIndicator, categoryAt, addQuarters, addMonths, addInspections } = useAdd(onSelect)
  const button = (label: string, onClick: () => void) => (
    <button type="button" className={classes.add} onClick={onClick}>
      + {label}
    </button>
  )
  switch (section) {
    case 'category': {
      const category = categoryAt(selected)
      return (
        <>
          {button(t('category'), () => add('category'))}
          {category === undefined ? null : button(t('indicator'), () => addIndicator(category))}
        </>
      )
    }
    case 'period':
      return (
        <>
          {addQuarters ? button(t('quarters'), addQuarters) : null}
          {addMonths ? button(t('months'), addMonths) : null}
          {addInspections ? button(t('inspections'), addInspections) : null}
          {button(t('period'), () => add('period'))}
        </>
      )
    case 'phase':
    case 'veto':
    case 'adjustment':
    case 'check':
      return button(t(section), () => add(section))
    default:
      return null
  }
}
