import 'server-only'
import type { Db } from './client'

interface Names {
  code: string
  name: string
  nameEn: string
}

/** What indicators and sheet lines of plans are called in their latest versions: two queries, however many plans; of veto clauses too. */
export async function findVersionNames(db: Db, planIds: readonly string[]) {
  const versions = await db.planVersion.findMany({
    where: { planId: { in: [...new Set(planIds)] }, publishedAt: { not: null } },
    select: {
      planId: true,
      number: true,
      vetoes: true,
      indicators: { select: { code: true, name: true, nameEn: true } },
      sheetItems: { select: { indicatorCode: true, code: true, name: true, nameEn: true } },
    },
    orderBy: { number: 'asc' },
  })
  const indicators = new Map<string, Names>()
  const items = new Map<string, Names>()
  const clauses = new Map<string, Names>()
  for (const version of versions) {
    for (const one of version.indicators) indicators.set(`${version.planId}/${one.code}`, one)
    // As the plan's document writes them.
    for (const { code, name } of version.vetoes as unknown as {
      code: string
      name: { zh: string; en: string }
    }[])
      clauses.set(`${version.planId}/${code}`, { code, name: name.zh, nameEn: name.en })
    for (const { indicatorCode, ...one } of version.sheetItems)
      items.set(`${version.planId}/${indicatorCode}/${one.code}`, one)
  }
  return { indicators, items, clauses }
}
