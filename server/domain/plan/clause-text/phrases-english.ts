import { type Phrase, phrase } from './grammar'

/** The English sentences that rules are rendered as; other English is not read. */
export const englishPhrases: readonly Phrase[] = [
  phrase(
    'full marks: {groups:englishGroups}',
    ({ groups }) => ({ say: 'pointsOfGroups', groups }),
    'full marks: town 10, farm 20',
  ),
  phrase(
    'by the change against {baseline:baseline}',
    ({ baseline }) => ({ say: 'measured', measure: 'change', baseline }),
    'by the change against the baseline',
  ),
  phrase(
    'by the growth against {baseline:baseline}',
    ({ baseline }) => ({ say: 'measured', measure: 'growth', baseline }),
    'by the growth against the same span of last year',
  ),
  phrase(
    'by completion (actual ÷ target)',
    () => ({ say: 'measured', measure: 'completion' }),
    'by completion (actual ÷ target)',
  ),
  phrase(
    'by completion (actual ÷ {aim:aim})',
    ({ aim }) => ({ say: 'measured', measure: 'completion', aim }),
    'by completion (actual ÷ 100 yuan)',
  ),
  phrase(
    '{gets:gets} at {aim:aim} or more',
    ({ gets, aim }) => ({ say: 'meets', direction: 'higher', aim, gets }),
    '7 marks at 90% or more',
  ),
  phrase(
    '{gets:gets} at {aim:aim} or less',
    ({ gets, aim }) => ({ say: 'meets', direction: 'lower', aim, gets }),
    '7 marks at 5% or less',
  ),
  phrase(
    '{gets:gets} within {aim:aim}',
    ({ gets, aim }) => ({ say: 'meets', direction: 'range', aim, gets }),
    '10 marks within 103–107',
  ),
  phrase(
    '{gets:gets} below it',
    ({ gets }) => ({ say: 'otherwise', direction: 'higher', gets }),
    'no marks below it',
  ),
  phrase(
    '{gets:gets} above it',
    ({ gets }) => ({ say: 'otherwise', direction: 'lower', gets }),
    'no marks above it',
  ),
  phrase(
    '{gets:gets} outside it',
    ({ gets }) => ({ say: 'otherwise', direction: 'range', gets }),
    'no marks outside it',
  ),
  phrase(
    'none at {from:quantity} or below, in proportion between',
    ({ from }) => ({ say: 'noneAt', side: 'below', from }),
    'none at 60% or below, in proportion between',
  ),
  phrase(
    'none at {from:quantity} or above, in proportion between',
    ({ from }) => ({ say: 'noneAt', side: 'above', from }),
    'none at 60% or above, in proportion between',
  ),
  phrase(
    'below it in proportion to the target',
    () => ({ say: 'inProportion' }),
    'below it in proportion to the target',
  ),
  phrase(
    '{marks:marks} off for each {step:quantity} <short|too few>',
    ({ marks, step }) => ({ say: 'deduct', way: 'below', step, marks, again: false }),
    '0.5 marks off for each 1 percentage point short',
  ),
  phrase(
    '{marks:marks} off for each {step:quantity} <above|too many>',
    ({ marks, step }) => ({ say: 'deduct', way: 'above', step, marks, again: false }),
    '0.5 marks off for each 1 percentage point above',
  ),
  phrase(
    '{marks:marks} off for each {step:quantity} away',
    ({ marks, step }) => ({ say: 'deduct', way: 'away', step, marks, again: false }),
    '0.5 marks off for each 1 away',
  ),
  phrase(
    'a part of a step is not counted',
    () => ({ say: 'partial', partial: 'whole', step: null }),
    'a part of a step is not counted',
  ),
  phrase(
    'a step begun counts whole',
    () => ({ say: 'partial', partial: 'started', step: null }),
    'a step begun counts whole',
  ),
  phrase(
    'a part of a step counts in proportion',
    () => ({ say: 'partial', partial: 'proRata', step: null }),
    'a part of a step counts in proportion',
  ),
  phrase('down to 0', () => ({ say: 'untilZero' }), 'down to 0'),
  phrase(
    '{gets:gets} from {from:quantity} to below {below:quantity}',
    ({ gets, from, below }) => ({ say: 'stretch', from, below, gets }),
    '2 marks from 90% to below 95%',
  ),
  phrase(
    '{gets:gets} below {below:quantity}',
    ({ gets, below }) => ({ say: 'stretch', below, gets }),
    'no marks below 80%',
  ),
  phrase(
    '{gets:gets} above {above:quantity} up to {to:quantity}',
    ({ gets, above, to }) => ({ say: 'stretch', above, to, gets }),
    '1 mark above 5% up to 10%',
  ),
  phrase(
    '{gets:gets} above {above:quantity}',
    ({ gets, above }) => ({ say: 'stretch', above, gets }),
    'no marks above 10%',
  ),
  phrase(
    'by straight lines between these points: {knots:knots}, level beyond both ends',
    ({ knots }) => ({ say: 'curve', knots }),
    'by straight lines between these points: 300 yuan gives 0 marks, 900 yuan gives 10 marks, level beyond both ends',
  ),
]
