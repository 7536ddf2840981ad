import type { Observation } from '@/server/domain/scoring/case'
import {
  around,
  type DemoCell,
  drawn,
  FIRST_YEAR,
  type Quarter,
  quarterOf,
  random,
  toCells,
  villagesWithout,
} from './draw'
import { type DemoUnit, units } from './units'

/** A bureau's cells of one unit in a period. Those that are not due are not in it. */
export function departmentCells(unit: DemoUnit, period: string, bureau: 'health' | 'finance'): DemoCell[] {
  if (period.endsWith('Y'))
    return toCells(unit, period, bureau === 'health' ? birthsOfYear(unit, period) : growth(unit, period))
  if (period.endsWith('H1')) return []
  const quarter = quarterOf(period)
  return toCells(unit, period, bureau === 'health' ? healthCells(unit, quarter) : financeCells(unit, quarter))
}

/** Births per thousand and year, falling; more of them in the third quarter. */
function births(unit: DemoUnit, { code, year, number }: Quarter): number {
  const perMille = [7.3, 7.1, 6.9][year - FIRST_YEAR] ?? 6.9
  const season = [0.95, 0.98, 1.06, 1.01][number - 1] ?? 1
  const expected = (populationOf(unit, year, number) * perMille * season) / 4000
  const spread = Math.max(1, Math.floor(Math.sqrt(expected)))
  return Math.max(1, Math.round(expected) - spread + random(unit, code, 'births').below(2 * spread + 1))
}

/** The streets grow a little every quarter, the mountain townships shrink. */
function populationOf({ population, group }: DemoUnit, year: number, number: number): number {
  const at = (year - FIRST_YEAR) * 4 + number - 1
  const perMille = group === 'street' ? 3 : group === 'park' ? 6 : -2
  return Math.round(population * (1 + (perMille * at) / 1000))
}

function healthCells(unit: DemoUnit, quarter: Quarter): Record<string, Observation> {
  const born = births(unit, quarter)
  const services = around((unit.population * 10) / 1000, random(unit, quarter.code, 'B2 denominator'))
  return {
    A5: villagesWithout(unit, quarter, 'A5'),
    B2: drawn(unit, 'B2', quarter, services, 86),
    B3: drawn(unit, 'B3', quarter, born, 60),
    B4: drawn(unit, 'B4', quarter, born, 80),
    M1: { numerator: born, denominator: Math.round(populationOf(unit, quarter.year, quarter.number) / 4) },
  }
}

function financeCells(unit: DemoUnit, { code, year }: Quarter): Record<string, Observation> {
  const allotted = Math.round((unit.population * 6) / 100) * 100
  const lot = random(unit, code, 'A2').below(100)
  const paid = lot < 50 ? 100 : lot < 85 ? 99 - (lot % 6) : 92 - (lot % 5)
  const entitled = around((unit.population * 11) / 1000, random(unit, String(year), 'C1'))
  // Now and then an account number is wrong and one person waits for the next quarter.
  const waiting = entitled > 50 && random(unit, code, 'C1').below(100) < 9 ? 1 : 0
  return {
    A2: { numerator: Math.round((allotted * paid) / 10_000) * 100, denominator: allotted },
    C1: { numerator: entitled - waiting, denominator: entitled },
  }
}

function birthsOfYear(unit: DemoUnit, period: string): Record<string, Observation> {
  const year = period.slice(0, 4)
  const born = [1, 2, 3, 4].reduce((sum, number) => sum + births(unit, quarterOf(`${year}Q${number}`)), 0)
  const boys = random(unit, period, 'M2').successes(born, 512)
  return { M2: { numerator: boys, denominator: born - boys } }
}

function growth(unit: DemoUnit, period: string): Record<string, Observation> {
  return {
    A3: { value: (185 + random(unit, period, 'A3').below(75)) / 10 },
    M3: { value: (28 + random(unit, period, 'M3').below(80)) / 10 },
  }
}

/** Every unit's cells of a bureau in a period, with the unit's code. */
export function bureauCells(period: string, bureau: 'health' | 'finance'): (DemoCell & { unit: string })[] {
  return units.flatMap((unit) =>
    departmentCells(unit, period, bureau).map((cell) => ({ ...cell, unit: unit.code })),
  )
}
