import type { Shape } from '../shape'
import type { zhCN } from '../zh-cn'

export const burden: Shape<typeof zhCN.burden> = {
  title: 'Reporting burden',
  link: 'Reporting burden',
  finding:
    '{periods} periods were opened this year; each unit was asked for {cells} cells. {unused} indicators ({share} of the cells) were used in no mark.',
  empty: 'Nothing to count yet',
  emptyText:
    'Once a period is open, this lists how much each unit was asked for, how long it took, and which indicators were never used in a mark.',
  plan: 'Plan',
  units: 'Units',
  unit: 'Unit',
  cells: 'Cells asked',
  filled: 'Filled',
  corrections: 'Entered again',
  returns: 'Returned',
  files: 'Evidence files',
  days: 'Days taken',
  daysNote:
    'Days taken: from a period’s first figure to the head’s first signature, the median of the periods. Entered again: how often a filled cell was typed anew.',
  indicators: 'Indicators',
  indicator: 'Indicator',
  asked: 'Cells asked of all units',
  use: 'Used for',
  uses: { marks: 'Marks', reference: 'Another indicator’s target', never: 'No mark' },
}
