import { expect, test } from 'vitest'
import { simulate } from '@/server/domain/simulation/simulate'
import { drawnCounty } from './drawn-county'
import { plainSimulation } from './plain-simulation'

test('what the bench measures the simulation against comes to the same ranges', () => {
  const county = drawnCounty({ units: 8, indicators: 6 })
  const seed = '00112233445566778899aabbccddeeff'
  const year = simulate(county, { seed, draws: 300 }).ranges.filter(({ scope }) => scope === 'year')
  expect(plainSimulation(county, seed, 300)).toEqual(
    year.map(({ unit, rank, total }) => ({ unit, rank, total })),
  )
})
