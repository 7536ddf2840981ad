import { type Phrase, phrase } from './grammar'
import { tidy } from './slots'

/** The English of counts, comparisons, parts and modifiers, as rules are rendered. */
export const moreEnglishPhrases: readonly Phrase[] = [
  phrase(
    '{points:marks} to begin with',
    ({ points }) => ({ say: 'start', from: 'full', points }),
    '15 marks to begin with',
  ),
  phrase(
    'from 0, at most {points:marks}',
    ({ points }) => ({ say: 'start', from: 'zero', points }),
    'from 0, at most 5 marks',
  ),
  phrase(
    '{marks:marks} off for each “{name:quoted}” ({one:quoted})',
    ({ marks, name, one }) => ({ say: 'tallyItem', name, takes: true, marks, one }),
    '0.5 marks off for each “Late” (case)',
  ),
  phrase(
    '{marks:marks} off for each “{name:quoted}” ({one:quoted}), at most {cap:marks} off',
    ({ marks, name, one, cap }) => ({ say: 'tallyItem', name, takes: true, marks, one, cap }),
    '0.5 marks off for each “Late” (case), at most 3 marks off',
  ),
  phrase(
    '{marks:marks} more for each “{name:quoted}” ({one:quoted})',
    ({ marks, name, one }) => ({ say: 'tallyItem', name, takes: false, marks, one }),
    '1 mark more for each “Commended” (case)',
  ),
  phrase(
    '{marks:marks} more for each “{name:quoted}” ({one:quoted}), at most {cap:marks}',
    ({ marks, name, one, cap }) => ({ say: 'tallyItem', name, takes: false, marks, one, cap }),
    '1 mark more for each “Commended” (case), at most 3 marks',
  ),
  phrase(
    '{marks:marks} off where this is lacking: {items:quotedList}',
    ({ marks, items }) => ({ say: 'lacking', items, marks }),
    '2 marks off where this is lacking: “Rules”',
  ),
  phrase(
    '{marks:marks} off for each that is lacking: {items:quotedList}',
    ({ marks, items }) => ({ say: 'lacking', items, marks }),
    '2 marks off for each that is lacking: “Staff”, “Rules”',
  ),
  phrase(
    'in proportion to the rating, {points:marks} for {max:figure}',
    ({ points, max }) => ({ say: 'rating', max, points }),
    'in proportion to the rating, 20 marks for 100',
  ),
  phrase(
    'compared within {scope:scope}: {points:marks} for the best, none for the worst, the others by their place on the stretch between',
    ({ scope, points }) => ({ say: 'bestOf', scope, points }),
    'compared within all units: 10 marks for the best, none for the worst, the others by their place on the stretch between',
  ),
  phrase(
    'by coefficient of efficacy: {points:marks} at the satisfactory value {good:quantity}, {base:marks} at the unsatisfactory value {bad:quantity}, in proportion between',
    ({ points, good, base, bad }) => ({
      say: 'efficacy',
      satisfactory: good,
      unsatisfactory: bad,
      points,
      base,
    }),
    'by coefficient of efficacy: 10 marks at the satisfactory value 95%, 6 marks at the unsatisfactory value 70%, in proportion between',
  ),
  phrase(
    'by rank within {scope:scope}: {points:marks} for the first, {drop:marks} off for each place below, ties share the better rank, down to 0',
    ({ scope, points, drop }) => ({ say: 'rankStep', scope, points, drop }),
    'by rank within its group: 10 marks for the first, 0.5 marks off for each place below, ties share the better rank, down to 0',
  ),
  phrase('lower is better', () => ({ say: 'better', direction: 'lower' }), 'lower is better'),
  phrase(
    'nearer to {aim:aim} is better',
    ({ aim }) => ({ say: 'better', direction: 'range', aim }),
    'nearer to 103–107 is better',
  ),
  phrase(
    'part {number:figure} counts {weight:figure}%:',
    ({ number, weight }) => part(number, weight, null, false),
    'part 1 counts 50%:',
  ),
  phrase(
    'part {number:figure} counts {weight:figure}%: 〔',
    ({ number, weight }) => part(number, weight, null, true),
    'part 1 counts 50%: 〔',
  ),
  phrase(
    'part {number:figure} counts {weight:figure}% ({otherwise:figure}% where the condition is not met):',
    ({ number, weight, otherwise }) => part(number, weight, otherwise, false),
    'part 1 counts 70% (30% where the condition is not met):',
  ),
  phrase(
    'part {number:figure} counts {weight:figure}% ({otherwise:figure}% where the condition is not met): 〔',
    ({ number, weight, otherwise }) => part(number, weight, otherwise, true),
    'part 1 counts 70% (30% where the condition is not met): 〔',
  ),
  phrase(
    'the condition is {aim:aim} or more',
    ({ aim }) => ({ say: 'when', direction: 'higher', aim }),
    'the condition is the mean of its group or more',
  ),
  phrase(
    'the condition is {aim:aim} or less',
    ({ aim }) => ({ say: 'when', direction: 'lower', aim }),
    'the condition is the mean of its group or less',
  ),
  phrase(
    'marks are given directly, with a reason, at most {points:marks}',
    ({ points }) => ({ say: 'manual', points }),
    'marks are given directly, with a reason, at most 5 marks',
  ),
  phrase('never below {marks:marks}', ({ marks }) => ({ say: 'atLeast', marks }), 'never below −2 marks'),
  phrase(
    'then multiplied by the coefficient of difficulty, up to the full points',
    () => ({ say: 'difficulty' }),
    'then multiplied by the coefficient of difficulty, up to the full points',
  ),
  phrase(
    '{marks:marks} more for each {step:quantity} beyond [{aim?:aim}], at most {cap:marks}',
    ({ marks, step, aim, cap }) => ({ say: 'bonus', direction: 'higher', step, marks, cap, aim }),
    '0.1 marks more for each 1 percentage point beyond, at most 0.5 marks',
  ),
  phrase(
    '{marks:marks} more for each {step:quantity} below [{aim?:aim}], at most {cap:marks}',
    ({ marks, step, aim, cap }) => ({ say: 'bonus', direction: 'lower', step, marks, cap, aim }),
    '0.1 marks more for each 1 percentage point below, at most 0.5 marks',
  ),
  phrase(
    'below {limit:quantity} no marks at all',
    ({ limit }) => ({ say: 'limit', side: 'below', limit, zero: true, veto: false }),
    'below 60% no marks at all',
  ),
  phrase(
    'below {limit:quantity} a veto is proposed',
    ({ limit }) => ({ say: 'limit', side: 'below', limit, zero: false, veto: true }),
    'below 60% a veto is proposed',
  ),
  phrase(
    'below {limit:quantity} no marks at all and a veto is proposed',
    ({ limit }) => ({ say: 'limit', side: 'below', limit, zero: true, veto: true }),
    'below 60% no marks at all and a veto is proposed',
  ),
  phrase(
    'above {limit:quantity} no marks at all',
    ({ limit }) => ({ say: 'limit', side: 'above', limit, zero: true, veto: false }),
    'above 10% no marks at all',
  ),
  phrase(
    'above {limit:quantity} a veto is proposed',
    ({ limit }) => ({ say: 'limit', side: 'above', limit, zero: false, veto: true }),
    'above 10% a veto is proposed',
  ),
  phrase(
    'above {limit:quantity} no marks at all and a veto is proposed',
    ({ limit }) => ({ say: 'limit', side: 'above', limit, zero: true, veto: true }),
    'above 10% no marks at all and a veto is proposed',
  ),
  phrase(
    'by the error (difference between reported and verified ÷ verified)',
    () => ({ say: 'discrepancy' }),
    'by the error (difference between reported and verified ÷ verified)',
  ),
  phrase(
    'the mean of the judges’ scores',
    () => ({ say: 'trim', trim: 0 }),
    'the mean of the judges’ scores',
  ),
  phrase(
    'the mean of the judges’ scores without the highest and the lowest',
    () => ({ say: 'trim', trim: 1 }),
    'the mean of the judges’ scores without the highest and the lowest',
  ),
  phrase(
    'the mean of the judges’ scores without the {a:figure} highest and the {b:figure} lowest',
    ({ a, b }) => (a === b ? { say: 'trim', trim: a } : null),
    'the mean of the judges’ scores without the 2 highest and the 2 lowest',
  ),
  phrase(
    '{marks:marks} off for each “{name:quoted}” ({one:quoted}), of one case at most {most:quantity} counted',
    ({ marks, name, one, most }) => ({ say: 'tallyItem', name, takes: true, marks, one, most: most.figure }),
    '0.2 marks off for each “Late” (month), of one case at most 10 yuan counted',
  ),
  phrase(
    '{marks:marks} off for each “{name:quoted}” ({one:quoted}), of one case at most {most:quantity} counted, at most {cap:marks} off',
    ({ marks, name, one, most, cap }) => ({
      say: 'tallyItem',
      name,
      takes: true,
      marks,
      one,
      cap,
      most: most.figure,
    }),
    '0.2 marks off for each “Late” (month), of one case at most 10 yuan counted, at most 3 marks off',
  ),
  phrase(
    '{marks:marks} more for each “{name:quoted}” ({one:quoted}), of one case at most {most:quantity} counted',
    ({ marks, name, one, most }) => ({ say: 'tallyItem', name, takes: false, marks, one, most: most.figure }),
    '0.2 marks more for each “Visit” (case), of one case at most 10 counted',
  ),
  phrase(
    '{marks:marks} more for each “{name:quoted}” ({one:quoted}), of one case at most {most:quantity} counted, at most {cap:marks}',
    ({ marks, name, one, most, cap }) => ({
      say: 'tallyItem',
      name,
      takes: false,
      marks,
      one,
      cap,
      most: most.figure,
    }),
    '0.2 marks more for each “Visit” (case), of one case at most 10 counted, at most 3 marks',
  ),
  phrase(
    'by rank within {scope:scope}: {first:marks} for the first, none for the others, ties share the better rank',
    ({ scope, first }) => ({ say: 'places', scope, top: [first], onTop: false }),
    'by rank within all units: 3 marks for the first, none for the others, ties share the better rank',
  ),
  phrase(
    'by rank within {scope:scope}: {top:marksList} for the first {n:figure}, none for the others, ties share the better rank',
    ({ scope, top, n }) => (top.length === n ? { say: 'places', scope, top, onTop: false } : null),
    'by rank within its group: 3 marks, 2 marks, 1 mark for the first 3, none for the others, ties share the better rank',
  ),
  phrase(
    '{marks:marks} off for the last (nobody where several share the last place)',
    ({ marks }) => ({ say: 'lastPlace', marks, tied: false }),
    '2 marks off for the last (nobody where several share the last place)',
  ),
  phrase(
    '{marks:marks} off for the last (for all who share the last place)',
    ({ marks }) => ({ say: 'lastPlace', marks, tied: true }),
    '2 marks off for the last (for all who share the last place)',
  ),
  phrase(
    '{marks:marks} more off for each period below {below:quantity} by itself',
    ({ below, marks }) => ({ say: 'eachPeriod', below, marks }),
    '0.5 marks more off for each period below 1 yuan by itself',
  ),
  phrase(
    'these marks come on top: the points are not part of the total points',
    () => ({ say: 'extra' }),
    'these marks come on top: the points are not part of the total points',
  ),
]

const part = (number: number, weight: number, otherwise: number | null, opens: boolean) => ({
  say: 'part' as const,
  number,
  weight: tidy(weight / 100),
  otherwise: otherwise === null ? null : tidy(otherwise / 100),
  opens,
})
