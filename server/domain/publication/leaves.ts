import { canonicalJson } from '../audit/canonical-json'
import type { PublicationDocument } from './publication-document'

/**
 * What the root of a publication stands over, in order: what it is about, the plan and which periods count, then each unit of
 * the case with its figures, decisions and result. A unit needs only its own leaf and a path to prove what was published of it.
 */
export function publicationLeaves(document: PublicationDocument): string[] {
  const { about, case: assessment, results } = document
  const { units, values, adjustments = [], vetoes = [], ...rest } = assessment
  const resultOf = new Map(results.map((result) => [result.unit, result]))
  const byUnit = <T extends { unit: string }>(rows: readonly T[]): Map<string, T[]> => {
    const found = new Map<string, T[]>()
    for (const row of rows) {
      const own = found.get(row.unit)
      if (own) own.push(row)
      else found.set(row.unit, [row])
    }
    return found
  }
  const [valuesOf, adjustmentsOf, vetoesOf] = [byUnit(values), byUnit(adjustments), byUnit(vetoes)]
  return [
    canonicalJson(about),
    canonicalJson(rest),
    ...units.map((unit) =>
      canonicalJson({
        unit,
        values: valuesOf.get(unit.code) ?? [],
        adjustments: adjustmentsOf.get(unit.code) ?? [],
        vetoes: vetoesOf.get(unit.code) ?? [],
        result: resultOf.get(unit.code) ?? null,
      }),
    ),
  ]
}

/** How many leaves stand before the units'. */
export const LEAVES_BEFORE_UNITS = 2
