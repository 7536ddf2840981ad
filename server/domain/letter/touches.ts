import { canonicalJson } from '../audit/canonical-json'
import type { LetterContent, NamedUnit } from './letter-content'

/**
 * Whether the later of two letters of one unit says anything else than the earlier, so that it needs a new signature.
 * The plan's version is not part of what a unit promises; nor is what a unit or a bureau is called.
 */
export function touches(before: LetterContent, after: LetterContent): boolean {
  return canonicalJson(promise(before)) !== canonicalJson(promise(after))
}

const codeOf = ({ code }: NamedUnit) => code

const promise = ({ plan, owner, unit, categories, ...rest }: LetterContent) => ({
  ...rest,
  plan: { ...plan, version: 0 },
  owner: codeOf(owner),
  unit: { code: unit.code, group: unit.group, difficulty: unit.difficulty },
  categories: categories.map(({ indicators, ...category }) => ({
    ...category,
    indicators: indicators.map(({ department, ...indicator }) => ({
      ...indicator,
      department: department && codeOf(department),
    })),
  })),
})
