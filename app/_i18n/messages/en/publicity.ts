import type { Shape } from '../shape'
import type { publicity as source } from '../zh-cn/publicity'

export const publicity = {
  title: 'Published results',
  context: '{owner} · {plan} (version {version}) · publication no. {number} of {year}, {date}',
  heading: 'Results of {period}',
  finding: 'The published ranking, how it is made and aggregate counts; nothing else.',
  superseded: 'These results were corrected by publication no. {number} and are kept for reference.',
  supersededLink: 'Read the corrected results',
  table: 'Ranking',
  rank: 'Rank',
  unit: 'Unit',
  score: 'Score',
  grade: 'Grade',
  grades: { excellent: 'excellent', good: 'good', pass: 'pass', fail: 'fail' },
  vetoed: 'vetoed',
  notAssessed: 'not assessed',
  indicators: 'Indicators',
  indicatorsText: 'The marks for each indicator, and of rates the numerator and denominator.',
  marks: 'Marks',
  counts: 'Numerator / denominator',
  suppressed: 'below {smallest}, not shown',
  suppression:
    'Where a numerator, a denominator or their difference is below {smallest}, it is not shown, so that nobody is told by it: {count} places on this page. For that reason these units’ marks cannot be computed again from this page alone; the assessed units verify the complete frozen file in the system, and the root below is the one printed on the bulletin.',
  noSuppression:
    'Where a numerator, a denominator or their difference is below {smallest}, it is not shown, so that nobody is told by it; there is no such place on this page.',
  method: 'Method',
  methodText:
    'The score is the sum of the marks due, divided by the sum of the points due, times 100. Equal scores are told apart by the shares of {categories}, in this order; those still equal share a rank.',
  methodPlain:
    'The score is the sum of the marks due, divided by the sum of the points due, times 100. Equal scores share a rank.',
  methodEngine: 'Engine version {engine}.',
  indicator: 'Indicator',
  definition: 'Definition',
  rule: 'Rule',
  proof: 'Verification',
  root: 'Root (RFC 6962)',
  hash: 'Checksum of the frozen file (SHA-256)',
  list: 'Results open to everybody',
  listNone: 'No results are open at present.',
  listItem: '{year} {plan} {period}',
  toList: 'All open results',
  language: '中文',
  open: 'Public page',
  openText:
    'Once open, the ranking, the method and aggregate counts of this publication (none below 5) can be read without an account, and nothing else. It can be closed at any time.',
  opened: 'This publication is open to everybody',
  openButton: 'Open the public page',
  closeButton: 'Close the public page',
  closeText: 'Its address then leads nowhere.',
  see: 'See the public page',
} satisfies Shape<typeof source>
