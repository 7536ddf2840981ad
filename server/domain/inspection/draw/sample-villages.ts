import type { DrawFrame, DrawMethod } from './draw-frame'
import { sha256Hex } from '../../hash/sha256-hex'
import { ticketOrder } from './ticket-order'

export interface VillageSample {
  /** In ticket order. */
  drawn: string[]
  /** Who follows, in ticket order, where a village drawn falls out. */
  reserve: string[]
}

/**
 * Draws a unit's villages. Equal: the first of the ticket order. By weight: systematic sampling with probability proportional to
 * size, in ticket order (Madow 1949; Hartley & Rao 1962): of a line on which each village holds `places × weight` whole numbers, every
 * sum-th one is hit, from a start that the seed gives. Each village's chance is then exactly the one that the frame states.
 */
export function sampleVillages(
  method: DrawMethod,
  unit: Pick<DrawFrame['units'][number], 'code' | 'take' | 'villages'>,
  seed: string,
): VillageSample {
  const order = ticketOrder(
    unit.villages.map(({ code }) => code),
    seed,
  )
  const chosen = new Set(method === 'equal' ? order.slice(0, unit.take) : systematic(unit, order, seed))
  return {
    drawn: order.filter((code) => chosen.has(code)),
    reserve: order.filter((code) => !chosen.has(code)),
  }
}

function systematic(
  unit: Pick<DrawFrame['units'][number], 'code' | 'take' | 'villages'>,
  order: readonly string[],
  seed: string,
): string[] {
  const certain = unit.villages.filter(({ chance }) => chance === '1').map(({ code }) => code)
  const weightOf = new Map(unit.villages.map(({ code, weight }) => [code, weight]))
  const left = order.filter((code) => !certain.includes(code))
  const places = unit.take - certain.length
  const total = left.reduce((sum, code) => sum + (weightOf.get(code) ?? 0), 0)
  if (places <= 0 || total === 0) return certain
  const start = Number(BigInt(`0x${sha256Hex(`${sha256Hex(seed)}start/${unit.code}`)}`) % BigInt(total))
  let before = 0
  const hit = left.filter((code) => {
    const from = before
    before += places * (weightOf.get(code) ?? 0)
    // How many of start, start + total, … lie below a point; at most one lies in a village's stretch.
    const below = (point: number) => Math.ceil((point - start) / total)
    return below(before) > below(from)
  })
  return [...certain, ...hit]
}
