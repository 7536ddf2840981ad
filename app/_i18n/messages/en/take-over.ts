import type { Shape } from '../shape'
import type { zhCN } from '../zh-cn'

export const takeOver: Shape<typeof zhCN.takeOver> = {
  title: 'Change of units',
  said: {
    merge: 'On {day} {from} became {to} ({basis}). This plan has not taken that in yet.',
    split: 'On {day} {from} was split into {to} ({basis}). This plan has not taken that in yet.',
  },
  take: 'Take in',
  dialogTitle: 'Take a change of units in',
  text: 'Reports, marks and published rankings of the old units stay as they are. The new units are assessed from the period chosen; their figures and targets of the periods before are joined from those of the old ones, and every explanation shows how.',
  from: 'New units are assessed from',
  fromHint: 'The old units report the periods before. A period that was opened can’t be chosen.',
  noPeriod:
    'Every period of this year was opened already, so this plan takes nothing in: assess the new units from next year’s plan on.',
  mergeHint:
    'Counts of people and households add up. What can’t be added (means, ratings) is averaged by weight, for which the number of residents is usual.',
  splitHint:
    'Counts are parted by shares; rates stay as they are. Shares usually follow the residents, and come to 100% at most.',
  heir: 'New unit',
  part: 'Old unit',
  share: 'Share (%)',
  weight: 'Weight',
  figures: 'Give shares and weights above 0, and shares up to 100.',
  tooMuch: 'The shares come to more than 100%.',
  adds: 'Whose amounts and targets add up',
  addsHint:
    'What is ticked adds up, the rest is averaged by weight. Rates and polls join by their counts, with targets averaged by weight: nothing to choose there.',
  after:
    'This is still a draft: the joined targets stand on the grid and can be changed there. Once it is published, the units that it touches sign again.',
  until: 'Assessed up to {period}',
  from_: 'Takes over from {period} on: {parts}',
  partShare: '{unit} {percent}%',
  clear: 'Undo',
  clearOf: 'Undo what {unit} takes over',
}
