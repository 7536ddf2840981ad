import type { change as source } from '../zh-cn/change'
import type { Shape } from '../shape'

export const change = {
  title: '{unit}: why it changed',
  context: '{plan} · cumulative rankings through {from} and {to}',
  link: 'Why it changed since last time',
  noBefore: 'Nothing to compare with yet',
  noBeforeText:
    'No earlier ranking of this year was published. From the second one on, this page says why total and rank changed.',
  notRanked: 'In one of the two it has no rank (not assessed, or vetoed), so they can’t be compared.',
  findingTotal: 'The total went from {from} to {to} ({change}).',
  findingRank: 'The rank went from {from} to {to}.',
  findingSameRank: 'The rank is still {to}.',
  findingMost: 'Mainly because of {indicator} ({change}).',
  total: 'The change in the total',
  totalText:
    'Each row is what the indicator loses of its full marks, or gains beyond them, on a scale of 100 by the weights of periods and phases: now less then. A period or phase that comes in moves nothing of an indicator at full marks. The rows add up to the change exactly.',
  columns: { item: 'Item', from: 'Lost before', to: 'Lost now', change: 'Change', running: 'Running' },
  start: 'Total before',
  end: 'Total now',
  adjustments: 'Adjustments',
  rounding: 'Rounding',
  unchanged: 'The other indicators did not change.',
  rank: 'The change in rank',
  rankText:
    'A rank also moves with the others. Each row is what the indicator’s change in all units does to this unit’s place, on average over the orders in which the changes could have come (Shapley). The rows add up to the change exactly. {method}',
  methodExact: 'All orders were computed.',
  methodDrawn: '{draws} orders drawn from seed {seed}.',
  mover: {
    adjustments: 'Adjustments',
    rounding: 'Rounding',
    field: 'Who is ranked',
    tieBreak: 'How ties are broken',
  },
  places: 'Places',
  up: 'up {places}',
  down: 'down {places}',
  slight: 'All others moved it by less than 0.01 of a place.',
  noRankChange: 'The rank did not change; these cancel out.',
  nothingMoved: 'Nothing moved the rank.',
  marks: 'Mark by mark',
} satisfies Shape<typeof source>
