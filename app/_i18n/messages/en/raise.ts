export const raise = {
  title: '{unit} · what would raise it most',
  link: 'What would raise it most',
  context: '{owner} · {plan} · by the latest published results',
  finding:
    'Most can be gained in <first></first> (at most +{gain}); of {count} that can be told, at most +{sum} together.',
  findingItems:
    'Nothing can be told straight away; {count} are marked item by item or by others’ figures, see below.',
  findingNone: 'Every mark is full, or nothing of the unit’s own would raise it.',
  caption: 'What {unit} can gain, most first',
  indicator: 'Indicator',
  period: 'Period',
  marks: 'Marks',
  gain: 'Can gain',
  how: 'What it takes',
  unknown: 'not told',
  note: 'Told from the unit’s own figures only: other periods, targets and baselines stay as they are; where targets or places follow other units, nothing is told. What can be gained are the indicator’s marks in that period; in the total they weigh as its period and phase do.',
  settled: ' {count} more are full, or can’t be raised.',
  none: 'Nothing has been published yet',
  noneText:
    'Once the office has scored and published, indicators are listed here by what can be gained, with what it takes.',
  units: 'Unit',
}
