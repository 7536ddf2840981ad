import { type Phrase, phrase } from './grammar'

/** Marks off and marks more by steps, and where they end. */
export const stepPhrases: readonly Phrase[] = [
  phrase(
    '[未完成[{_?:goal}][的][，]][未达到[{_?:goal}][的][，]]每{_:less}[于][{_?:goal}]{step:quantity}[的][，]扣{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'below', step, marks, again: false }),
    '每低1个百分点扣0.5分',
    '未完成目标任务的，每少1个百分点扣0.5分',
  ),
  phrase(
    '[未完成[{_?:goal}][的][，]][未达到[{_?:goal}][的][，]]每{_:less}[于][{_?:goal}]{step:quantity}[的][，]<减|倒扣|扣减|扣除|相应扣>[去]{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'below', step, marks, again: false }),
    '每下降1个百分点扣减0.5分',
  ),
  phrase(
    '<低|少|下降|降低|低于{_?:goal}>{step:quantity}[的]扣{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'below', step, marks, again: false }),
    '下降1个百分点扣1分',
  ),
  phrase(
    '[超过{_?:goal}的[，]|超出{_?:goal}的[，]|超过的[，]]每{_:more}[{_?:goal}]{step:quantity}[的][，]<扣|减|扣减|扣除|倒扣>[去]{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'above', step, marks, again: false }),
    '每高1扣0.5分',
    '每超0.1个百分点扣1分',
  ),
  phrase(
    '每{_:more}{step:quantity}<再扣|加扣|另扣>{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'above', step, marks, again: true }),
    '每高0.1再扣0.1分',
  ),
  phrase(
    '每偏离{step:quantity}[的][，]扣{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'away', step, marks, again: false }),
    '每偏离1个百分点扣0.5分',
  ),
  phrase(
    '[误差|误差率]每满{step:quantity}扣{marks:marks}',
    ({ step, marks }) => ({ say: 'deduct', way: 'above', step, marks, again: false }),
    '每满1%扣0.5分',
  ),
  // A part of a step.
  phrase(
    '不足{step:quantity}[的][部分]<不扣分|不扣|不计算|不计|忽略不计|舍去>',
    ({ step }) => ({ say: 'partial', partial: 'whole', step }),
    '不足1个百分点不扣',
  ),
  phrase(
    '不足{step:quantity}[的][部分]按{same:quantity}<计算|计|扣分|扣|算>',
    ({ step, same }) => (step.figure === same.figure ? { say: 'partial', partial: 'started', step } : null),
    '不足1次按1次计',
  ),
  phrase(
    '不足{step:quantity}[的][部分]按<比例|实际>[比例]<扣分|扣|计算|折算|计>',
    ({ step }) => ({ say: 'partial', partial: 'proRata', step }),
    '不足0.1个百分点按比例扣',
  ),
  phrase(
    '<按整数计|不足一个单位的不扣>',
    () => ({ say: 'partial', partial: 'whole', step: null }),
    '按整数计',
  ),
  phrase('whole steps', () => ({ say: 'partial', partial: 'whole', step: null }), 'whole steps'),
  // Where it ends.
  phrase(
    '[直至|直到]<扣完为止|扣完本项分值为止|扣完该项分值为止|扣完分值为止|扣至0分为止|扣至零分为止|本项分值扣完为止|不计负分|不倒扣>',
    () => ({ say: 'untilZero' }),
    '扣完为止',
  ),
  phrase('最低{marks:marks}', ({ marks }) => ({ say: 'atLeast', marks }), '最低−2分'),
  phrase(
    '<最多扣|累计扣分不超过|最高扣|扣分不超过|至多扣>{marks:marks}',
    ({ marks }) => ({ say: 'mostOff', marks }),
    '最多扣5分',
  ),
  // Marks more.
  phrase(
    '[超过{_?:goal}的[，]|超额完成的[，]|超额的[，]]每<超额|超过|超出|超|多|高于|高出|高|提高|上升|增加>[{_?:goal}]{step:quantity}[的][，]{_:gives}{marks:marks}',
    ({ step, marks }) => ({ say: 'bonus', direction: 'higher', step, marks, cap: null }),
    '每超1%加0.5分',
  ),
  phrase(
    '每<低于|低|少|下降|降低>[{_?:goal}]{step:quantity}[的][，]{_:gives}{marks:marks}',
    ({ step, marks }) => ({ say: 'bonus', direction: 'lower', step, marks, cap: null }),
    '每低1个百分点加0.1分',
  ),
  phrase(
    '超过{aim:aim}的[，]每超{step:quantity}加{marks:marks}',
    ({ aim, step, marks }) => ({ say: 'bonus', direction: 'higher', step, marks, cap: null, aim }),
    '超过90%的每超1个百分点加0.1分',
  ),
  phrase(
    '低于{aim:aim}的[，]每低{step:quantity}加{marks:marks}',
    ({ aim, step, marks }) => ({ say: 'bonus', direction: 'lower', step, marks, cap: null, aim }),
    '低于5%的每低1个百分点加0.1分',
  ),
  phrase(
    '[本项]<最多加|最高加|加分不超过|加分最多|加分最高|累计加分不超过|加满|至多加>{cap:marks}[为止]',
    ({ cap }) => ({ say: 'mostBonus', cap }),
    '最多加5分',
  ),
  phrase(
    '<超额|超额部分|超额完成的|超额完成部分|超出部分|超过目标的>[，][按]<按比例|同比例|比例>[相应]<加分|加|加计|计加分>',
    () => ({ say: 'bonusInProportion' }),
    '超额按比例加',
  ),
  phrase(
    '[得分]<最高|最多>[得分]<为|至|不超过|计至|加至>{_:points}的{n:quantity}',
    ({ n }) => (n.unit.is === 'percent' ? { say: 'mostMarks', times: n.figure / 100 } : null),
    '最高为分值的120%',
  ),
  phrase(
    '<按|以|乘以|再乘以|乘>难度系数[进行][<修正|调整|加权|加权修正|计算|折算>][后计分|后得分]',
    () => ({ say: 'difficulty' }),
    '按难度系数修正',
  ),
  phrase(
    '<最高不超过|不超过|最高不得超过|以|但不超过>{_:points}[为限]',
    () => ({ say: 'nothing' }),
    '最高不超过本项分值',
  ),
]
