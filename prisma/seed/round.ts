import { randomOf } from './random'

/** The round that is planned and drawn in the open quarter, and not begun: its sheets make no values. */
export const demoRound = {
  name: '2026年三季度暗访',
  kind: 'unannounced',
  startsOn: '2026-10-19',
  endsOn: '2026-10-23',
  villages: 3,
  households: 10,
  inspectors: 2,
  units: ['hongshuiquan', 'shihuiyao', 'gucheng', 'shagou'],
  /** 督查员甲 is away with a working group of the city in these weeks. */
  pool: ['inspector2', 'inspector3', 'inspector4'],
  exclusion: { inspector: 'inspector3', unit: 'gucheng', reason: '曾在古城乡工作' },
  plannedOn: '2026-10-12',
  /** Six dice, thrown twice before everybody’s eyes. */
  number: '254163614235',
} as const

/** How many households a village has, for the draw by households. */
export const householdsOf = (code: string): number => 60 + randomOf(`households/${code}`).below(240)
