import type { Shape } from '../shape'
import type { publications as source } from '../zh-cn/publications'

export const publications = {
  allPlans: 'All plans',
  title: 'Publications',
  context: 'Every publication is frozen with all its data, so that anybody can compute it again.',
  finding: '{count} publications; the latest goes to {period}, {date}.',
  findingSuperseded: '{count} superseded by a correction.',
  sentenceJoin: ' ',
  empty: 'Nothing published yet',
  emptyText:
    'Once the assessment office has scored, checked and published, rankings and frozen documents are listed here.',
  number: '{year} No. {number}',
  columns: {
    number: 'Number',
    period: 'Goes to',
    when: 'Published',
    by: 'By',
    state: 'State',
    document: 'Frozen document',
    hash: 'Checksum (SHA-256)',
  },
  inForce: 'in force',
  superseded: 'superseded',
  supersededBy: 'by {number}: {reason}',
  corrects: 'corrects {number}: {reason}',
  compare: 'what it corrected',
  older: 'counts {period} as it was before {number} corrected it',
  findingOlder: '{count} rest on earlier figures that were corrected since: see below.',
  league: 'League table, {year}, {period}',
  download: 'Download',
  downloadLabel: 'Download the frozen document of {year} No. {number}',
  hashLabel: 'Full checksum of {year} No. {number}',
  recompute: {
    title: 'How to compute it again',
    file: 'The file has three parts: about, case (the plan, the units and all data) and results. Its SHA-256 is the checksum in the table:',
    take: 'The scoring program reads the case, so take that out first:',
    run: 'Then score it; what comes out must equal the results in the file, digit by digit:',
  },
} satisfies Shape<typeof source>
