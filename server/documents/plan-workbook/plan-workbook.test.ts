import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareImport } from '@/server/domain/plan/workbook/compare-import'
import { anyDocument, sorted } from '@/server/domain/plan/workbook/draw-document.fixture'
import { joinParts, splitDocument } from '@/server/domain/plan/document/parts'
import { readPlanWorkbook } from './read-plan-workbook'
import { writePlanWorkbook } from './write-plan-workbook'

const noHints = { names: {}, sentences: {}, about: [] }
const held = (parts: Record<string, unknown>) =>
  new Map(Object.entries(parts).map(([key, content]) => [key, { content, version: 1 }]))

test('any plan comes back from its workbook as it was, and is no change to itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const reading = await readPlanWorkbook(await writePlanWorkbook(document, noHints))
      const { rows, edits } = compareImport(new Map(), reading)
      expect(rows.filter(({ verdict }) => verdict !== 'new')).toEqual([])
      const again = joinParts(Object.fromEntries(edits.map(({ key, content }) => [key, content])))
      expect(again && sorted(again)).toEqual(sorted(document))
      const same = compareImport(held(splitDocument(document)), reading)
      expect(same.rows.filter(({ verdict }) => verdict !== 'same')).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 120_000)
