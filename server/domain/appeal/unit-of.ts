import type { PlanIndicator } from '../plan/plan-version'

/** The plan's word for the unit of what an appeal is about; of a line behind an indicator the plan says none. */
export function unitOf(
  indicator: Pick<PlanIndicator, 'code' | 'unit' | 'unitEn'> | null,
  item: string,
): { name: string; nameEn: string } {
  const whole = indicator !== null && (item === '' || item === indicator.code)
  return whole ? { name: indicator.unit, nameEn: indicator.unitEn } : { name: '', nameEn: '' }
}
