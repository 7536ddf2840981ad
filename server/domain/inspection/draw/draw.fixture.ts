import { sha256Hex } from '../../hash/sha256-hex'
import { canonicalJson } from '../../audit/canonical-json'
import { chances } from './chances'
import type { DrawFile } from './check-draw'
import type { DrawFrame, DrawMethod } from './draw-frame'
import { drawFrom } from './draw-from'
import { seedOf } from './seed-of'

/** A frame of as many townships, villages each with their weights, and inspectors. */
export function frameOf({
  method = 'equal',
  weights,
  inspectors,
  wanted,
  exclusions = [],
}: {
  method?: DrawMethod
  weights: number[][]
  inspectors: number
  wanted: { inspectors: number; villages: number }
  exclusions?: [unit: number, inspector: number][]
}): DrawFrame {
  const unit = (index: number) => `T${String(index).padStart(2, '0')}`
  return {
    format: 'mingji-draw/1',
    round: {
      id: 'r',
      name: '暗访',
      kind: 'unannounced',
      plan: 'p',
      year: 2026,
      period: '2026Q4',
      checks: null,
    },
    draw: 1,
    method,
    wanted: { ...wanted, households: 10 },
    units: weights.map((own, index) => {
      const take = Math.min(wanted.villages, own.length)
      const odds = chances(method, own, take)
      return {
        code: unit(index),
        name: `乡${String(index)}`,
        take,
        villages: own.map((weight, number) => ({
          code: `${unit(index)}-V${String(number).padStart(2, '0')}`,
          name: `村${String(number)}`,
          weight: method === 'equal' ? 1 : weight,
          chance: odds[number] ?? '',
        })),
        leftOut: [],
      }
    }),
    inspectors: Array.from({ length: inspectors }, (_, index) => ({
      id: `i${String(index).padStart(2, '0')}`,
      name: `员${String(index)}`,
      unit: '区',
    })),
    exclusions: exclusions.map(([at, inspector]) => ({
      unit: unit(at),
      inspector: `i${String(inspector).padStart(2, '0')}`,
      because: 'hand' as const,
      reason: '回避',
    })),
  }
}

/** A whole draw of a frame. */
export function drawn(frame: DrawFrame, secret: string, number: string): DrawFile {
  const frameHash = sha256Hex(canonicalJson(frame))
  const seed = seedOf({ frameHash, secret, number })
  const result = drawFrom(frame, seed)
  if (!result) throw new Error('nobody can be assigned')
  return { frame, frameHash, commitment: sha256Hex(secret), secret, number, seed, result }
}
