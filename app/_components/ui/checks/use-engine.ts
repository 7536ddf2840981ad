'use client'

import { useEffect, useState } from 'react'
import type { CheckSheet } from '@/server/domain/check/check-sheet'
import type { CheckSource } from '@/server/domain/check/plan-check'
import type { CheckEngine } from './engine'

/** The checks of a form, once they are loaded; null until then, and where there are none. */
export function useEngine(sheet: CheckSheet | null, source: CheckSource): CheckEngine | null {
  const [engine, setEngine] = useState<CheckEngine | null>(null)
  useEffect(() => {
    if (sheet === null) return
    let gone = false
    void import('./engine').then(({ checkEngine }) => {
      if (!gone) setEngine(() => checkEngine(sheet, source))
    })
    return () => {
      gone = true
    }
  }, [sheet, source])
  return engine
}
