import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { Registry } from '@/server/domain/plan/document/check-document'
import { type Parts, partsOf } from '@/server/domain/plan/document/parts'

/** A row of the grid: the unit's name, and all the names that a paste may know it by. */
export interface GridUnit {
  code: string
  name: string
  names: readonly string[]
}

/** The units that are assessed, in the plan's order; one that the record doesn't know goes by its code. */
export function unitsOf(parts: Parts, registry: Pick<Registry, 'units'>, locale: Locale): GridUnit[] {
  const known = new Map(registry.units.map((unit) => [unit.code, unit]))
  return partsOf(parts, 'unit').map(({ codes }) => {
    const code = codes[0] ?? ''
    const unit = known.get(code)
    return {
      code,
      name: unit ? nameOf(unit, locale) : code,
      names: unit ? [code, unit.name, unit.nameEn ?? ''] : [code],
    }
  })
}
