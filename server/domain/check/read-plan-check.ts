import { checkSchema, type PlanCheck } from './plan-check'

/** A check's row → the check. What was stored had been accepted by the same schema. */
export function readPlanCheck(row: {
  code: string
  name: string
  nameEn: string
  kind: string
  source: string
  content: unknown
}): PlanCheck {
  const { code, name, nameEn, kind, source, content } = row
  return {
    code,
    ...checkSchema.parse({ name: { zh: name, en: nameEn }, kind, source, ...(content as object) }),
  }
}
