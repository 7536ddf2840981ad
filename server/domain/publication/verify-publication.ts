import { readCase, type CaseRefusal } from '../scoring/read-case'
import { scoreCase } from '../scoring/score-case'
import { canonicalJson } from '../audit/canonical-json'
import { publicationLeaves } from './leaves'
import { merkleRoot } from './merkle'
import type { PublicationDocument } from './publication-document'

/** One place where what was published is not what its own inputs give. */
export interface Difference {
  unit: string
  /** Where in the unit's result: `total`, `rank`, `marks.2026Q1.B1` … */
  path: string
  published: unknown
  computed: unknown
}

export type Verification =
  | { is: 'unreadable' }
  | { is: 'refused'; refusals: CaseRefusal[] }
  | {
      is: 'computed'
      differences: Difference[]
      /** RFC 6962 over the publication's leaves: to be compared with the one that is printed on the bulletin. */
      root: string
      units: number
      /** Of a file that says that it was not published when it was taken: the draft's number; null of a publication's own. */
      unpublished: number | null
    }

/**
 * Computes a publication again from its own inputs and names every figure that differs. That inputs and results together are
 * those that were published is what the root says: whoever changes both changes it.
 */
export function verifyPublication(file: unknown): Verification {
  const document = asDocument(file)
  if (!document) return { is: 'unreadable' }
  const reading = readCase(document.case)
  if (!reading.ok) return { is: 'refused', refusals: reading.refusals }
  const computed = new Map(scoreCase(reading.case).results.map((result) => [result.unit, result]))
  const published = new Map(document.results.map((result) => [result.unit, result]))
  const units = [...new Set([...published.keys(), ...computed.keys()])]
  const differences = units.flatMap((unit) =>
    compare(published.get(unit) ?? null, computed.get(unit) ?? null, '').map((each) => ({ unit, ...each })),
  )
  const order = [...published.keys()].join(' ') === [...computed.keys()].join(' ')
  if (differences.length === 0 && !order)
    differences.push({
      unit: [...published.keys()].find((unit, at) => [...computed.keys()][at] !== unit) ?? '',
      path: 'order',
      published: [...published.keys()],
      computed: [...computed.keys()],
    })
  return {
    is: 'computed',
    differences,
    root: merkleRoot(publicationLeaves(document)),
    units: units.length,
    unpublished: draftOf(file),
  }
}

function compare(published: unknown, computed: unknown, path: string): Omit<Difference, 'unit'>[] {
  if (isRecord(published) && isRecord(computed)) {
    const keys = [...new Set([...Object.keys(published), ...Object.keys(computed)])]
    return keys.flatMap((key) => compare(published[key], computed[key], path === '' ? key : `${path}.${key}`))
  }
  return same(published, computed) ? [] : [{ path: path === '' ? 'unit' : path, published, computed }]
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function draftOf(file: unknown): number | null {
  const unpublished = isRecord(file) ? file['unpublished'] : undefined
  if (unpublished === undefined) return null
  const candidate = isRecord(unpublished) ? unpublished['candidate'] : undefined
  return typeof candidate === 'number' ? candidate : 0
}

function asDocument(file: unknown): PublicationDocument | null {
  if (!isRecord(file) || !isRecord(file['about']) || !isRecord(file['case'])) return null
  const results = file['results']
  if (!Array.isArray(results) || !results.every((row) => isRecord(row) && typeof row['unit'] === 'string'))
    return null
  // Its case is read strictly afterwards; of its results only what is compared matters.
  return file as unknown as PublicationDocument
}
