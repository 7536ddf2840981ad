import type { BulletinFacts, BulletinRow } from './bulletin-facts'

export interface BulletinTier {
  /** Null where all units are ranked together. */
  group: string | null
  first: number
  last: number
  rows: BulletinRow[]
}

/** Units that cannot be told apart, together, in the order of the table; none where chance was not counted. */
export function tiersOf({ rows, plan }: Pick<BulletinFacts, 'rows' | 'plan'>): BulletinTier[] {
  const tiers = new Map<string, BulletinTier>()
  for (const row of rows) {
    if (!row.tier || row.rank === null) continue
    const group = plan.rankBy === 'group' ? row.group : null
    const key = `${group ?? ''} ${String(row.tier.first)}`
    const held = tiers.get(key) ?? { group, ...row.tier, rows: [] }
    tiers.set(key, { ...held, rows: [...held.rows, row] })
  }
  return [...tiers.values()]
}
