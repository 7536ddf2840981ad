import type { MarksPhrase } from '../rule-sentence-tree'
import { type Phrase, phrase } from './grammar'

/** What a value is, what it is held against, and what meeting that gets. */
export const valuePhrases: readonly Phrase[] = [
  // A target met, from below.
  phrase(
    '[{name?:subject}]<须|应|要|>[<达到|达|完成|实现|不低于|不少于|不小于>]{aim:aim}[<及|或>]<以上>[(含本数)][的][，]{gets:gets}',
    ({ name, aim, gets }) =>
      isNothing(gets) ? null : { say: 'meets', direction: 'higher', aim, gets, name },
    '90%以上得满分',
    '覆盖率达到90%及以上的，得10分',
  ),
  phrase(
    '[{name?:subject}]<须|应|要|><达到|达|完成|实现|不低于|不少于|不小于>{aim:aim}[(含本数)][的][，]{gets:gets}',
    ({ name, aim, gets }) => ({ say: 'meets', direction: higherOr(aim.is), aim, gets, name }),
    '达到90%得7分',
    '达到指标得满分',
    '完成年度目标任务的，得满分',
  ),
  phrase(
    '[{name?:subject}]<达标|达到目标|完成>[的][，]{gets:gets}',
    ({ name, gets }) => ({ say: 'meets', direction: null, aim: { is: 'target' }, gets, name }),
    '达标的得15分',
  ),
  // From above.
  phrase(
    '[{name?:subject}]<须|应|要|>[<控制在|保持在|稳定在|在>]{aim:aim}[<及|或>]<以内|之内|以下|内>[(含本数)][的][，]{gets:gets}',
    ({ name, aim, gets }) =>
      aim.is === 'range' || isNothing(gets) ? null : { say: 'meets', direction: 'lower', aim, gets, name },
    '控制在110以内得满分',
    '误差5%以内得满分',
  ),
  phrase(
    '[{name?:subject}]<不超过|不高于|不多于|不突破|不大于|未超过>{aim:aim}[的][，]{gets:gets}',
    ({ name, aim, gets }) => ({ say: 'meets', direction: 'lower', aim, gets, name }),
    '不超过5%得5分',
  ),
  // Within.
  phrase(
    '[{name?:subject}]<须|应|要|>[控制|保持|稳定]<在|处于>{range:range}<之间|范围内|区间内|以内|之内>[的][，]{gets:gets}',
    ({ name, range, gets }) => ({
      say: 'meets',
      direction: 'range',
      aim: { is: 'range', ...range },
      gets,
      name,
    }),
    '在103—107之间得10分',
  ),
  phrase(
    '在{aim:aim}之间[的][，]{gets:gets}',
    ({ aim, gets }) => ({ say: 'meets', direction: 'range', aim, gets }),
    '在同组平均值之间得10分',
  ),
  // The target by itself.
  phrase(
    '{_:goal}[<为|是|：>]{value:quantity}[以上]',
    ({ value }) => ({ say: 'target', aim: { is: 'figure', value } }),
    '目标值98%',
  ),
  // Not met.
  phrase(
    '<未达到|达不到|未达|没有达到|未能达到|未完成|没有完成|完不成|未能完成>[{_?:goal}][的][，]{gets:gets}',
    ({ gets }) => ({ say: 'otherwise', direction: 'higher', gets }),
    '达不到的不得分',
    '未达到指标的，不得分',
  ),
  phrase(
    '<未达标|不达标|没有达标|达不到{_?:goal}>[的][，]{gets:gets}',
    ({ gets }) => ({ say: 'otherwise', direction: null, gets }),
    '未达标不得分',
  ),
  phrase(
    '<超过|超出|突破|高于>[{_?:goal}]的[，]{gets:gets}',
    ({ gets }) => ({ say: 'otherwise', direction: 'lower', gets }),
    '超过的不得分',
  ),
  phrase(
    '<不在此范围|超出此范围|超出范围|不在范围内>的[，]{gets:gets}',
    ({ gets }) => ({ say: 'otherwise', direction: 'range', gets }),
    '不在此范围的不得分',
  ),
  phrase(
    '<其他|其余|否则|反之>[的][情况][，]{gets:gets}',
    ({ gets }) => ({ say: 'otherwise', direction: null, gets }),
    '否则不得分',
  ),
  // What the value is compared with.
  phrase(
    '<按|以>比{baseline:baseline}的增减量计',
    ({ baseline }) => ({ say: 'measured', measure: 'change', baseline }),
    '按比上年同期的增减量计',
  ),
  phrase(
    '<按|以>比{baseline:baseline}的增长率计',
    ({ baseline }) => ({ say: 'measured', measure: 'growth', baseline }),
    '按比上年同期的增长率计',
  ),
  phrase(
    '按完成率(实际值÷目标值)计',
    () => ({ say: 'measured', measure: 'completion' }),
    '按完成率(实际值÷目标值)计',
  ),
  phrase(
    '按完成率(实际值÷{aim:aim})计',
    ({ aim }) => ({ say: 'measured', measure: 'completion', aim }),
    '按完成率(实际值÷100件)计',
  ),
  phrase(
    '以{aim:scaled}为<基数|基准>[分段|分段计分|分段得分|，按比例分段计分]',
    ({ aim }) => ({ say: 'measured', measure: 'completion', aim: { is: 'reference', ...aim } }),
    '以全县平均值为基数分段',
  ),
  phrase(
    '<须|应|要|必须>低于{baseline:baseline}[水平]',
    ({ baseline }) => ({
      say: 'better',
      direction: 'lower',
      aim: { is: 'reference', target: { ref: 'baseline' }, baseline },
    }),
    '须低于上年',
  ),
  phrase(
    '<须|应|要|必须>高于{baseline:baseline}[水平]',
    ({ baseline }) => ({
      say: 'better',
      direction: 'higher',
      aim: { is: 'reference', target: { ref: 'baseline' }, baseline },
    }),
    '须高于上年',
  ),
  phrase(
    '[与{_?:baseline}]持平[的][，]扣{marks:marks}',
    ({ marks }) => ({ say: 'unchanged', marks }),
    '持平扣0.1分',
  ),
  phrase('以低为优', () => ({ say: 'better', direction: 'lower' }), '以低为优'),
  phrase(
    '以<接近|最接近>{aim:aim}为优',
    ({ aim }) => ({ say: 'better', direction: 'range', aim }),
    '以接近103—107为优',
  ),
  // Limits.
  phrase(
    '[{name?:subject}]<低于|不足|不到|未达到|达不到>{limit:quantity}[的][，]{_:zero}',
    ({ limit, name }) => ({ say: 'limit', side: 'below', limit, zero: true, veto: false, name }),
    '低于60%的记零分',
  ),
  phrase(
    '[{name?:subject}]<低于|不足|不到|未达到|达不到>{limit:quantity}[的][，]<提出|实行|予以|给予|><"一票否决"|一票否决>',
    ({ limit, name }) => ({ say: 'limit', side: 'below', limit, zero: false, veto: true, name }),
    '低于70%的提出一票否决',
  ),
  phrase(
    '[{name?:subject}]<低于|不足|不到|未达到|达不到>{limit:quantity}[的][，]{_:zero}[，]<并|且|同时|并且|，>[提出|实行|予以|给予]["]一票否决["]',
    ({ limit, name }) => ({ say: 'limit', side: 'below', limit, zero: true, veto: true, name }),
    '低于82%的记零分并一票否决',
  ),
  phrase(
    '[{name?:subject}]<高于|超过|超出|突破>{limit:quantity}[的][，]{_:zero}',
    ({ limit, name }) => ({ say: 'limit', side: 'above', limit, zero: true, veto: false, name }),
    '高于10%的记零分',
  ),
  phrase(
    '[{name?:subject}]<高于|超过|超出|突破>{limit:quantity}[的][，]<提出|实行|予以|给予|>["]一票否决["]',
    ({ limit, name }) => ({ say: 'limit', side: 'above', limit, zero: false, veto: true, name }),
    '高于10%的提出一票否决',
  ),
  phrase(
    '[{name?:subject}]<高于|超过|超出|突破>{limit:quantity}[的][，]{_:zero}[，]<并|且|同时|并且|，>[提出|实行|予以|给予]["]一票否决["]',
    ({ limit, name }) => ({ say: 'limit', side: 'above', limit, zero: true, veto: true, name }),
    '高于10%的记零分并提出一票否决',
  ),
]

const isNothing = (gets: MarksPhrase): boolean => gets.is === 'marks' && gets.figure === 0
/** "达到指标" of an indicator where low is good is still met from above. */
const higherOr = (is: string) => (is === 'target' ? null : ('higher' as const))
