import type { Observation } from '@/server/domain/scoring/case'
import {
  around,
  type DemoCell,
  drawn,
  type Quarter,
  quarterOf,
  random,
  toCells,
  villagesWithout,
} from './draw'
import { hugging } from './story'
import type { DemoUnit } from './units'

/** A unit's own report of a quarter: every cell due, with a note where there was nothing to count. */
export function reportCells(unit: DemoUnit, period: string): DemoCell[] {
  const quarter = quarterOf(period)
  const draw = (what: string) => random(unit, period, `${what} denominator`)
  const couples = around((unit.population * 8) / 4000, draw('B1'))
  const families = around((unit.population * 20) / 1000, draw('B6'))
  const parents = around(
    (unit.population * (unit.group === 'street' ? 28 : 9)) / 1000,
    random(unit, String(quarter.year), 'C2'),
  )
  const hugs = unit.key === 'xiaoxia' ? hugging[quarter.at] : undefined
  const cells: Record<string, Observation> = {
    A1: { value: meetings(unit, period) },
    A4: staff(unit, quarter),
    // A check-up never falls so far that a veto would be proposed: that story comes with vetoes.
    B1: hugs ? { numerator: hugs[0], denominator: hugs[1] } : drawn(unit, 'B1', quarter, couples, 76),
    B5: villagesWithout(unit, quarter, 'B5'),
    B6: drawn(unit, 'B6', quarter, families),
    C2: drawn(unit, 'C2', quarter, parents),
    C3: specialFamilies(unit, quarter),
    D1: drawn(unit, 'D1', quarter, around(unit.migrants, draw('D1'))),
    D2: drawn(unit, 'D2', quarter, around(unit.children, draw('D2'))),
  }
  return toCells(unit, period, cells)
}

function meetings(unit: DemoUnit, period: string): number {
  const lot = random(unit, period, 'A1').below(100)
  if (lot < 5) return unit.claims > 0 ? 1 : 0
  return lot < 78 ? 1 : 2
}

/** Posts stay; now and then one is vacant for half a year. */
function staff(unit: DemoUnit, { year, number }: Quarter): Observation {
  const posts = unit.villages + (unit.group === 'street' ? 8 : 4)
  const vacant = random(unit, `${year}/${number <= 2 ? 1 : 2}`, 'A4').below(100) < 30 ? 1 : 0
  return { numerator: posts - vacant, denominator: posts }
}

function specialFamilies(unit: DemoUnit, { code }: Quarter): Observation {
  const covered = random(unit, code, 'C3').successes(unit.specialFamilies, 985)
  return { numerator: covered, denominator: unit.specialFamilies }
}
