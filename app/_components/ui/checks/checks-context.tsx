'use client'

import { createContext, useContext } from 'react'
import type { FormChecks } from './use-form-checks'

const ChecksContext = createContext<FormChecks | null>(null)

export const ChecksProvider = ChecksContext.Provider

/** The checks of the form that this stands in; null where it has none. */
export const useChecks = (): FormChecks | null => useContext(ChecksContext)
