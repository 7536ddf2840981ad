import type { PlanVersionFacts } from '../plan-version'

type Named = { code: string; name: string; nameEn: string | null }
type Told = Named & { period: Named | null }

/** Where a unit came from and went to within a plan's year: renamed, made of others, taken over by others. Null where nothing changed. */
export interface UnitLine {
  /** What it was called, with the day from which it has the next name. */
  former: { until: string; name: string; nameEn: string | null }[]
  /** Those it was made of, itself left out, and the first period in which it answers for them. */
  madeOf: { units: Named[]; from: Named | null } | null
  /** Its last period, and who took over. */
  ended: { after: Named | null; heirs: Told[] } | null
}

export function lineOfUnit(plan: Pick<PlanVersionFacts, 'units' | 'periods'>, code: string): UnitLine | null {
  const unit = plan.units.find((each) => each.code === code)
  if (!unit) return null
  const named = ({ code: own, name, nameEn }: Named): Named => ({ code: own, name, nameEn })
  const period = (own: string | undefined) => {
    const found = plan.periods.find((each) => each.code === own)
    return found ? named(found) : null
  }
  const parts = unit.takesOver?.parts.filter((part) => part.unit !== code) ?? []
  const heirs = plan.units.filter(
    (each) => each.code !== code && each.takesOver?.parts.some((part) => part.unit === code),
  )
  const line: UnitLine = {
    former: unit.formerNames ?? [],
    madeOf:
      parts.length === 0
        ? null
        : {
            units: parts.flatMap((part) => plan.units.filter((each) => each.code === part.unit).map(named)),
            from: period(unit.takesOver?.from),
          },
    ended:
      unit.until === undefined && heirs.length === 0
        ? null
        : {
            after: period(unit.until),
            heirs: heirs.map((heir) => ({ ...named(heir), period: period(heir.takesOver?.from) })),
          },
  }
  return line.former.length === 0 && line.madeOf === null && line.ended === null ? null : line
}
