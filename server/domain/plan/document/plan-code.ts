import { z } from 'zod'

/** Codes of a plan: letters, figures, dot, dash, underscore; they are parts of keys, of addresses and of sheets' cells. */
export const PLAN_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u
export const planCodeSchema = z.string().regex(PLAN_CODE)
