'use client'

import { createContext, useContext } from 'react'
import type { DraftWork } from './use-draft'

const DraftContext = createContext<DraftWork | null>(null)

export const DraftProvider = DraftContext.Provider

/** The draft that is being written on this page. */
export function useDraftWork(): DraftWork {
  const work = useContext(DraftContext)
  if (!work) throw new Error('no draft on this page')
  return work
}
