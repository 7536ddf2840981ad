import { ruleReach } from '../rule-curve/rule-reach'
import type { Finding } from './check-document'
import { partKey } from './parts'
import type { PlanDocument } from './plan-document'

/** What a rule does that its author may not have meant: full marks or a band that nobody can reach, a curve that turns. */
export function checkRules(document: PlanDocument, refused: ReadonlySet<string>): Finding[] {
  return document.indicators.flatMap(({ code, scoring }): Finding[] => {
    const key = partKey('indicator', code)
    if (refused.has(key)) return []
    const found = (finding: Pick<Finding, 'code' | 'data'>): Finding => ({
      ...finding,
      key,
      field: 'rule',
      severity: 'warning',
    })
    const reaches = fullMarks(scoring.points).flatMap((points) => {
      const reach = ruleReach(scoring, points)
      return reach === null ? [] : [{ points, ...reach }]
    })
    const short = reaches.find(({ best, points }) => best < points - 1e-9)
    const [first] = reaches
    return [
      ...(short ? [found({ code: 'fullOutOfReach', data: { best: short.best, points: short.points } })] : []),
      ...(first?.bandsOutOfReach ?? []).map(({ side, bound }) =>
        found({ code: 'bandOutOfReach', data: { band: `${side === 'from' ? '≥' : '≤'} ${bound}` } }),
      ),
      ...(first?.turns
        ? [found({ code: 'ruleTurns', data: { from: first.turns.lo, to: first.turns.hi } })]
        : []),
    ]
  })
}

/** The full marks that groups have, each once; a group without any is not assessed. */
function fullMarks(points: PlanDocument['indicators'][number]['scoring']['points']): number[] {
  if (points === undefined) return []
  const all = typeof points === 'number' ? [points] : Object.values(points)
  return [...new Set(all)].filter((each) => each > 0)
}
