import type { SignatureSide, Strokes } from '@/server/domain/inspection/signature'
import { randomOf } from './random'
import type { DemoUnit } from './units'

/** What stands behind a sheet: a photo of an item, or a signature under it. */
export type ProofDeed = { period: string; unit: string } & Proof
type Proof =
  | { do: 'photograph'; item: string; file: string; rows: number }
  | { do: 'signSheet'; side: SignatureSide; signer: string; post: string; strokes: Strokes }

/** The sheets that have photos and signatures: enough to see what a report makes of them. */
const PROVED = ['2026H1/gucheng', '2026H1/sanhe']

export function proofsOf(period: string, unit: DemoUnit): Proof[] {
  const key = `${period}/${unit.key}`
  if (!PROVED.includes(key)) return []
  return [
    { do: 'photograph', item: 'notice', file: '公开栏.png', rows: 6 },
    { do: 'photograph', item: 'files', file: '档案抽查记录.png', rows: 10 },
    {
      do: 'signSheet',
      side: 'inspector',
      signer: '督查员',
      post: '',
      strokes: scrawl(`${key}/inspector`),
    },
    {
      do: 'signSheet',
      side: 'unit',
      signer: `${unit.shortName}负责人`,
      post: '分管负责人',
      strokes: scrawl(`${key}/unit`),
    },
  ]
}

/** Lines as a hand draws them, which are nobody's name. */
function scrawl(key: string): Strokes {
  const random = randomOf(`signature/${key}`)
  return [0, 1, 2, 3].map((stroke) =>
    Array.from({ length: 14 }, (_, at) => [
      120 + stroke * 190 + at * 12 + random.below(16),
      200 + Math.round(90 * Math.sin(at * 0.9 + stroke)) + random.below(40),
    ]).flat(),
  )
}
