import type { robustness as source } from '../zh-cn/robustness'
import type { Shape } from '../shape'

export const robustness = {
  title: 'How much the cumulative ranking stands',
  text: 'Ranks here are those of all periods scored so far together, not of one period. What they become with weights moved within ± 25 %, without any one indicator, without any one category, and without the rule for ties. Marks stay as they are. Seed {seed}; all weights moved at once {draws} times. Please read before signing.',
  tooMany: 'More than {most} units: not computed one by one here.',
  stable: 'Under all of these no rank changes.',
  moves: 'Units whose rank may change: {count}. The first place {first}.',
  firstStays: 'stays',
  firstMoves: 'may change',
  firstShared: 'stays, but others may share it',
  turn: 'Most sensitive is {indicator}: at {percent} % of weight {ahead} passes {passed} (place {place}).',
  table: 'Cumulative ranks under every change',
  columns: {
    unit: 'Unit',
    rank: 'Cumulative rank',
    weights: 'One weight ± 25 %',
    drawn: 'All weights at once',
    withoutIndicator: 'Without one indicator',
    withoutCategory: 'Without one category',
    all: 'All together',
  },
  span: '{best}–{worst}',
  turns: 'The smallest change of a weight that turns an order',
  turnsColumns: { indicator: 'Indicator', percent: 'Weight', turn: 'Turn' },
  passes: '{ahead} passes {passed} (place {place})',
  waiting: 'Computing …',
} satisfies Shape<typeof source>
