import type { Shape } from '../shape'
import type { rules as source } from '../zh-cn/rules'

export const rules = {
  join: { clause: ', ', section: '; ', list: ', ', end: '.', range: '{lo}–{hi}' },
  unit: {
    percent: {
      value: '{n}%',
      distance: '{n, plural, one {{n} percentage point} other {{n} percentage points}}',
    },
    permille: {
      value: '{n}‰',
      distance: '{n, plural, one {{n} per-mille point} other {{n} per-mille points}}',
    },
    none: { value: '{n}', distance: '{n}' },
    counted: { value: '{n} {unit}', distance: '{n} {unit}' },
  },
  marks: {
    marks: '{n, plural, one {{n} mark} other {{n} marks}}',
    full: 'full marks',
    share: '{n}% of full marks',
  },
  gets: { some: '{marks}', full: 'full marks', none: 'no marks' },
  scope: { group: 'its group', all: 'all units' },
  reference: {
    mean: 'the mean of {scope}',
    median: 'the median of {scope}',
    best: 'the best of {scope}',
    pooled: 'the pooled value of {scope} (Σ numerators ÷ Σ denominators)',
    baseline: 'the value of {baseline}',
    indicator: "the unit's own value of “{name}”",
  },
  baseline: {
    period: 'the baseline [{code}]',
    lastYear: 'the same span of last year',
    unknown: 'the baseline',
  },
  times: '{n}% of {aim}',
  plus: '{aim} plus {n}',
  minus: '{aim} minus {n}',
  pointsByGroup: 'full marks: {groups}',
  groupPoints: '{group} {n}',
  measured: {
    change: 'by the change against {baseline}',
    growth: 'by the growth against {baseline}',
    completion: 'by completion (actual ÷ target)',
    completionOf: 'by completion (actual ÷ {aim})',
  },
  source: {
    year: 'the value is the published year-to-date score (of 100) under plan [{plan}]',
    yearOf: 'the value is the published year-to-date score (of 100) through [{period}] under plan [{plan}]',
    period: 'the value is the published score (of 100) of the latest period by then under plan [{plan}]',
    periodOf: 'the value is the published score (of 100) of period [{period}] under plan [{plan}]',
  },
  discrepancy: 'by the error (difference between reported and verified ÷ verified)',
  trimmed:
    'the mean of the judges’ scores without the {n, plural, one {highest and the lowest} other {{n} highest and the {n} lowest}}',
  judgesMean: 'the mean of the judges’ scores',
  meets: {
    higher: '{gets} at {aim} or more',
    lower: '{gets} at {aim} or less',
    range: '{gets} within {aim}',
  },
  otherwise: { higher: '{gets} below it', lower: '{gets} above it', range: '{gets} outside it' },
  inProportion: {
    higher: 'none at {from} or below, in proportion between',
    lower: 'none at {from} or above, in proportion between',
    fromZero: 'below it in proportion to the target',
  },
  deduct: {
    higher: '{marks} off for each {step} short ({partial})',
    lower: '{marks} off for each {step} above ({partial})',
    range: '{marks} off for each {step} away ({partial})',
    fewer: '{marks} off for each {step} too few ({partial})',
    more: '{marks} off for each {step} too many ({partial})',
  },
  partial: {
    whole: 'a part of a step is not counted',
    started: 'a step begun counts whole',
    proRata: 'a part of a step counts in proportion',
  },
  band: {
    first: '{gets} at {from} or more',
    between: '{gets} from {from} to below {below}',
    rest: '{gets} below {below}',
  },
  bandTo: {
    first: '{gets} at {to} or less',
    between: '{gets} above {above} up to {to}',
    rest: '{gets} above {above}',
  },
  curve: 'by straight lines between these points: {knots}, level beyond both ends',
  knot: '{value} gives {marks}',
  start: { full: '{points} to begin with', zero: 'from 0, at most {points}' },
  tallyItem: {
    takes: '{marks} off for each “{name}” ({one})',
    gives: '{marks} more for each “{name}” ({one})',
  },
  mostOfOne: '{clause}, of one case at most {most} counted',
  one: '{unit}',
  oneCase: 'case',
  capTakes: '{clause}, at most {cap} off',
  capGives: '{clause}, at most {cap}',
  item: '“{name}”',
  checklistOne: '{marks} off where this is lacking: {items}',
  checklistMany: '{marks} off for each that is lacking: {items}',
  rating: 'in proportion to the rating, {points} for {max}',
  bestOf:
    'compared within {scope}: {points} for the best, none for the worst, the others by their place on the stretch between',
  efficacy:
    'by coefficient of efficacy: {points} at the satisfactory value {satisfactory}, {base} at the unsatisfactory value {unsatisfactory}, in proportion between',
  better: { lower: 'lower is better', range: 'nearer to {aim} is better' },
  rankStep:
    'by rank within {scope}: {points} for the first, {drop} off for each place below, ties share the better rank, down to 0',
  places: {
    one: 'by rank within {scope}: {marks} for the first, none for the others, ties share the better rank',
    some: 'by rank within {scope}: {marks} for the first {count}, none for the others, ties share the better rank',
    last: '{clause}, {last} off for the last (nobody where several share the last place)',
    lastTied: '{clause}, {last} off for the last (for all who share the last place)',
  },
  part: 'part {number} counts {weight}%: {sentence}',
  partEither: 'part {number} counts {weight}% ({otherwise}% where the condition is not met): {sentence}',
  grouped: '[{sentence}]',
  whenAim: {
    higher: 'the condition is {aim} or more',
    lower: 'the condition is {aim} or less',
    range: 'the condition is a value within {aim}',
  },
  manual: 'marks are given directly, with a reason, at most {points}',
  untilZero: 'down to 0',
  eachPeriod: '{marks} more off for each period below {below} by itself',
  extra: 'these marks come on top: the points are not part of the total points',
  atLeast: 'never below {marks}',
  difficulty: 'then multiplied by the coefficient of difficulty, up to the full points',
  bonus: {
    higher: '{marks} more for each {step} beyond, at most {cap}',
    lower: '{marks} more for each {step} below, at most {cap}',
  },
  bonusBeyond: {
    higher: '{marks} more for each {step} beyond {aim}, at most {cap}',
    lower: '{marks} more for each {step} below {aim}, at most {cap}',
  },
  limit: {
    below: {
      zero: 'below {limit} no marks at all',
      veto: 'below {limit} a veto is proposed',
      both: 'below {limit} no marks at all and a veto is proposed',
    },
    above: {
      zero: 'above {limit} no marks at all',
      veto: 'above {limit} a veto is proposed',
      both: 'above {limit} no marks at all and a veto is proposed',
    },
  },
} satisfies Shape<typeof source>
