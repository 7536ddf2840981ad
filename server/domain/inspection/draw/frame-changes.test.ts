import { expect, test } from 'vitest'
import { frameOf } from './draw.fixture'
import type { DrawFrame } from './draw-frame'
import { type FramePart, frameChanges } from './frame-changes'

const frame = frameOf({ weights: [[1, 1], [1]], inspectors: 3, wanted: { inspectors: 1, villages: 1 } })

test.each<[string, (made: DrawFrame) => Partial<DrawFrame>, FramePart[]]>([
  ['nothing', () => ({}), []],
  ['the name', ({ round }) => ({ round: { ...round, name: '另一次' } }), ['round']],
  ['how many are sent', ({ wanted }) => ({ wanted: { ...wanted, inspectors: 2 } }), ['wanted']],
  ['the inspectors', ({ inspectors }) => ({ inspectors: inspectors.slice(1) }), ['inspectors']],
  [
    'a village that ended',
    ({ units }) => ({ units: units.map((unit) => ({ ...unit, villages: unit.villages.slice(1) })) }),
    ['villages'],
  ],
  ['a township, with its villages', ({ units }) => ({ units: units.slice(1) }), ['units']],
])('of what was frozen, %s is told to have changed', (_, change, expected) => {
  expect(frameChanges(frame, { ...frame, ...change(frame) })).toEqual(expected)
})
