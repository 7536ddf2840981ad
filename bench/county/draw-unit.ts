import { randomOf } from '@/prisma/seed/random'
import type { DemoUnit } from '@/prisma/seed/units'

const groups = ['street', 'town', 'township', 'park'] as const

/** A township that never was, with what the demonstration's generator has to know of one: the same for the same code. */
export function drawUnit(code: string): DemoUnit {
  const { below } = randomOf(`bench/${code}`)
  const population = 4_000 + below(40_000)
  return {
    code,
    key: code,
    shortName: code,
    group: groups[below(20)] ?? 'township',
    population,
    villages: 8 + below(14),
    migrants: 40 + below(900),
    children: 20 + below(80),
    specialFamilies: below(12),
    shift: below(60) - 30,
    trend: below(20) - 8,
    claims: below(30),
    found: 700 + below(240),
    gaps: { B5: below(3), A5: below(2), every: 3 + below(4) },
  }
}
