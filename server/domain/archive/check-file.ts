import { canonicalJson } from '../audit/canonical-json'
import { sha256Hex } from '../hash/sha256-hex'
import { checkDraw, drawFile } from '../inspection/draw/check-draw'
import { verifyPublication } from '../publication/verify-publication'
import type { CatalogueFile } from './catalogue'

/** What was found in a file beyond its hash: how much was computed again, and what does not agree. */
export interface FileCheck {
  checked: number
  faults: string[]
}

/** Computes again what a file of the archive says of itself: marks and roots, draws, and what was signed. */
export function checkFile({ kind, root }: CatalogueFile, content: string): FileCheck {
  switch (kind) {
    case 'publication':
      return checkPublication(JSON.parse(content), root)
    case 'draw':
      return checkDrawn(JSON.parse(content))
    case 'letter':
      return checkHash(JSON.parse(content) as { content: unknown; hash: string })
    case 'bulletin': {
      const { text, facts, hash } = JSON.parse(content) as { text: unknown; facts: unknown; hash: string }
      return checkHash({ content: { text, facts }, hash })
    }
    default:
      return { checked: 0, faults: [] }
  }
}

function checkPublication(file: unknown, printed: string | undefined): FileCheck {
  const found = verifyPublication(file)
  if (found.is !== 'computed') return { checked: 0, faults: [`publication ${found.is}`] }
  return {
    checked: found.units,
    faults: [
      ...found.differences.map(({ unit, path }) => `${unit} ${path}`),
      ...(found.root === printed ? [] : [`root ${found.root}, printed ${printed ?? ''}`]),
    ],
  }
}

function checkDrawn(file: unknown): FileCheck {
  const read = drawFile.safeParse(file)
  if (!read.success) return { checked: 0, faults: ['draw unreadable'] }
  const steps = checkDraw(read.data)
  return { checked: steps.length, faults: steps.filter(({ agrees }) => !agrees).map(({ step }) => step) }
}

function checkHash({ content, hash }: { content: unknown; hash: string }): FileCheck {
  const computed = sha256Hex(canonicalJson(content))
  return { checked: 1, faults: computed === hash ? [] : [`SHA-256 ${computed}, stated ${hash}`] }
}
