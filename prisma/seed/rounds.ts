import { randomOf } from './random'

/** The rounds that the office plans and draws, beside those that periods open with. None of them makes values. */
export const demoRounds = {
  /** Counts again what townships reported, in villages that were drawn. */
  check: {
    period: '2026H1',
    name: '2026年半年数据核查',
    kind: 'targeted',
    plannedOn: '2026-07-06',
    ...{ startsOn: '2026-07-08', endsOn: '2026-07-10', villages: 4, households: 10, inspectors: 2 },
    units: ['gucheng', 'hongshuiquan', 'shagou', 'xiaoxia'],
    pool: ['inspector2', 'inspector3', 'inspector4'],
    exclusion: null,
    lines: ['files', 'residents', 'again-D2', 'again-B1'],
    checks: null,
    number: '613542261435',
    held: '2026-07-09',
  },
  /** A second team in some of the same villages. */
  again: {
    period: '2026H1',
    name: '2026年半年数据核查复查',
    kind: 'targeted',
    plannedOn: '2026-07-15',
    ...{ startsOn: '2026-07-16', endsOn: '2026-07-17', villages: 2, households: 10, inspectors: 1 },
    units: ['gucheng', 'hongshuiquan', 'shagou', 'xiaoxia'],
    pool: ['inspector', 'inspector2', 'inspector3', 'inspector4'],
    exclusion: null,
    lines: ['files', 'residents'],
    checks: 'check',
    number: '342516634125',
    held: '2026-07-16',
  },
  /** Planned and drawn in the open quarter, and not begun. 督查员甲 is away with a working group of the city in these weeks. */
  unannounced: {
    period: '2026Q3',
    name: '2026年三季度暗访',
    kind: 'unannounced',
    plannedOn: '2026-10-12',
    ...{ startsOn: '2026-10-19', endsOn: '2026-10-23', villages: 3, households: 10, inspectors: 2 },
    units: ['hongshuiquan', 'shihuiyao', 'gucheng', 'shagou'],
    pool: ['inspector2', 'inspector3', 'inspector4'],
    exclusion: { inspector: 'inspector3', unit: 'gucheng', reason: '曾在古城乡工作' },
    lines: [],
    checks: null,
    /** Six dice, thrown twice before everybody’s eyes. */
    number: '254163614235',
    held: null,
  },
} as const

export type DemoRound = keyof typeof demoRounds

/** How many households a village has, for the draw by households. */
export const householdsOf = (code: string): number => 60 + randomOf(`households/${code}`).below(240)
