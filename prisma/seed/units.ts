/** What the generator knows of an assessed unit. Rates and shifts are per mille. */
export interface DemoUnit {
  code: string
  /** What its accounts are called by. */
  key: string
  /** How its accounts' holders are named. */
  shortName: string
  group: 'street' | 'town' | 'township' | 'park'
  population: number
  villages: number
  migrants: number
  /** Left-behind and migrant children. */
  children: number
  specialFamilies: number
  /** How far its service rates stand from the district's, and how they move in a year. */
  shift: number
  trend: number
  /** What its own reports claim beyond that. */
  claims: number
  /** How well an inspection finds it. */
  found: number
  /** Villages not yet served (B5) and not yet equipped (A5) at the start; one is put right every so many quarters. */
  gaps: { B5: number; A5: number; every: number }
}

/** Ping'an's nine units, scaled to 106,800 residents. */
export const units: readonly DemoUnit[] = [
  {
    code: '630203001',
    key: 'pingan',
    shortName: '平安街道',
    group: 'street',
    population: 42_600,
    villages: 20,
    migrants: 1_840,
    children: 58,
    specialFamilies: 31,
    shift: 12,
    trend: 1,
    claims: 0,
    found: 925,
    gaps: { B5: 1, A5: 0, every: 4 },
  },
  {
    // Hugs the target: see `hugging` in story.ts.
    code: '630203002',
    key: 'xiaoxia',
    shortName: '小峡街道',
    group: 'street',
    population: 14_800,
    villages: 13,
    migrants: 640,
    children: 41,
    specialFamilies: 11,
    shift: 2,
    trend: 0,
    claims: 0,
    found: 890,
    gaps: { B5: 1, A5: 1, every: 5 },
  },
  {
    // Improves from year to year.
    code: '630203102',
    key: 'sanhe',
    shortName: '三合镇',
    group: 'town',
    population: 13_900,
    villages: 19,
    migrants: 310,
    children: 86,
    specialFamilies: 8,
    shift: -14,
    trend: 15,
    claims: 0,
    found: 870,
    gaps: { B5: 2, A5: 2, every: 3 },
  },
  {
    code: '630203200',
    key: 'hongshuiquan',
    shortName: '洪水泉乡',
    group: 'township',
    population: 6_900,
    villages: 15,
    migrants: 64,
    children: 67,
    specialFamilies: 3,
    shift: -16,
    trend: 7,
    claims: 0,
    found: 835,
    gaps: { B5: 3, A5: 2, every: 3 },
  },
  {
    code: '630203201',
    key: 'shihuiyao',
    shortName: '石灰窑乡',
    group: 'township',
    population: 7_400,
    villages: 14,
    migrants: 72,
    children: 59,
    specialFamilies: 4,
    shift: -6,
    trend: 4,
    claims: 0,
    found: 885,
    gaps: { B5: 2, A5: 1, every: 4 },
  },
  {
    // Reports better than inspectors find it.
    code: '630203202',
    key: 'gucheng',
    shortName: '古城乡',
    group: 'township',
    population: 8_600,
    villages: 14,
    migrants: 96,
    children: 72,
    specialFamilies: 5,
    shift: -18,
    trend: 0,
    claims: 78,
    found: 640,
    gaps: { B5: 0, A5: 1, every: 6 },
  },
  {
    // Falls from year to year, and reports late.
    code: '630203203',
    key: 'shagou',
    shortName: '沙沟乡',
    group: 'township',
    population: 5_900,
    villages: 10,
    migrants: 52,
    children: 44,
    specialFamilies: 3,
    shift: 34,
    trend: -34,
    claims: 0,
    found: 900,
    gaps: { B5: 1, A5: 0, every: 6 },
  },
  {
    code: '630203204',
    key: 'bazanggou',
    shortName: '巴藏沟乡',
    group: 'township',
    population: 4_800,
    villages: 13,
    migrants: 38,
    children: 49,
    specialFamilies: 2,
    shift: -10,
    trend: 9,
    claims: 0,
    found: 850,
    gaps: { B5: 2, A5: 1, every: 4 },
  },
  {
    // Tiny denominators: a handful of births a year, one virtual community, no special families.
    code: '630203400',
    key: 'park',
    shortName: '平安园区',
    group: 'park',
    population: 1_900,
    villages: 1,
    migrants: 820,
    children: 3,
    specialFamilies: 0,
    shift: 0,
    trend: 0,
    claims: 0,
    found: 900,
    gaps: { B5: 0, A5: 0, every: 4 },
  },
]

/** One assessed unit by the name of its accounts. */
export function unitOf(key: string): DemoUnit {
  const unit = units.find((candidate) => candidate.key === key)
  if (!unit) throw new Error(`no demo unit ${key}`)
  return unit
}
