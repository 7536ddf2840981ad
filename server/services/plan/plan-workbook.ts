import 'server-only'
import { writePlanWorkbook } from '@/server/documents/plan-workbook/write-plan-workbook'

/** A plan and the words around it → the bytes of its workbook. */
export const planWorkbook: typeof writePlanWorkbook = writePlanWorkbook
