'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import classes from './village-tabs.module.css'
import type { SheetWork } from './use-sheet'

/** The villages that are looked at: which one is before the eyes, and how far each is. */
export function VillageTabs({ work }: { work: SheetWork }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const { villages } = work.sheet
  if (villages.length === 0) return null
  return (
    <div className={classes.tabs} role="group" aria-label={t('villages')}>
      {villages.map((village) => {
        const cells = work.cells.filter(({ villageId }) => villageId === village.id)
        const places = new Set(cells.map(({ line }) => line.code))
        const open = new Set(
          work.missing.filter(({ villageId }) => villageId === village.id).map(({ line }) => line.code),
        )
        const conflict = work.conflicts.some(({ villageId }) => villageId === village.id)
        return (
          <button
            key={village.id}
            type="button"
            aria-pressed={work.village === village.id}
            data-state={conflict ? 'conflict' : open.size === 0 ? 'done' : undefined}
            onClick={() => work.setVillage(village.id)}
          >
            <strong>{nameOf(village, locale)}</strong>
            <span>
              {conflict
                ? t('villageConflict')
                : t('villageProgress', {
                    done: String(places.size - open.size),
                    all: String(places.size),
                  })}
            </span>
          </button>
        )
      })}
    </div>
  )
}
