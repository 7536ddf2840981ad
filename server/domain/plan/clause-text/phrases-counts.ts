import { type Phrase, phrase } from './grammar'

/** Cases counted, things lacking, answers given, meetings held. */
export const countPhrases: readonly Phrase[] = [
  phrase('满分{points:marks}', ({ points }) => ({ say: 'start', from: 'full', points }), '满分10分'),
  phrase(
    '从0分起计，最高{points:marks}',
    ({ points }) => ({ say: 'start', from: 'zero', points }),
    '从0分起计，最高10分',
  ),
  // Tallies.
  phrase(
    '[发现|出现|发生|凡]{name:words}[的][，]每{one:one}[的]扣{marks:marks}',
    ({ name, one, marks }) => ({ say: 'tallyItem', name, takes: true, marks, one }),
    '漏报每例扣3分',
  ),
  phrase(
    '[凡]每<发现|出现|发生|有|>{n:figure}{one:one}{name:words}[的][，]扣{marks:marks}',
    ({ n, name, one, marks }) => (n === 1 ? { say: 'tallyItem', name, takes: true, marks, one } : null),
    '每发现1例漏报扣3分',
  ),
  phrase(
    '每{name:words}{n:figure}{one:one}[的][，]扣{marks:marks}',
    ({ n, name, one, marks }) => (n === 1 ? { say: 'tallyItem', name, takes: true, marks, one } : null),
    '每漏报1例扣3分',
  ),
  phrase(
    '[发现|出现|发生|凡]{name:words}{n:figure}{one:one}[的][，]扣{marks:marks}',
    ({ n, name, one, marks }) => (n === 1 ? { say: 'tallyItem', name, takes: true, marks, one } : null),
    '漏报一例扣3分',
  ),
  phrase(
    '[发现|出现|发生|凡]{name:words}每{one:one}扣{marks:marks}(最多扣{cap:marks})',
    ({ name, one, marks, cap }) => ({ say: 'tallyItem', name, takes: true, marks, one, cap }),
    '迟报每例扣0.5分(最多扣3分)',
  ),
  phrase(
    '{name:words}每{one:one}扣{marks:marks}，每例最多计{most:quantity}',
    ({ name, one, marks, most }) => ({ say: 'tallyItem', name, takes: true, marks, one, most: most.figure }),
    '迟报每个月扣0.2分，每例最多计10个月',
  ),
  phrase(
    '{name:words}每{one:one}扣{marks:marks}，每例最多计{most:quantity}(最多扣{cap:marks})',
    ({ name, one, marks, most, cap }) => ({
      say: 'tallyItem',
      name,
      takes: true,
      marks,
      one,
      cap,
      most: most.figure,
    }),
    '迟报每个月扣0.2分，每例最多计10个月(最多扣3分)',
  ),
  phrase(
    '{name:words}每{one:one}加{marks:marks}，每例最多计{most:quantity}',
    ({ name, one, marks, most }) => ({ say: 'tallyItem', name, takes: false, marks, one, most: most.figure }),
    '回访每次加0.2分，每例最多计10次',
  ),
  phrase(
    '{name:words}每{one:one}加{marks:marks}，每例最多计{most:quantity}(最多加{cap:marks})',
    ({ name, one, marks, most, cap }) => ({
      say: 'tallyItem',
      name,
      takes: false,
      marks,
      one,
      cap,
      most: most.figure,
    }),
    '回访每次加0.2分，每例最多计10次(最多加3分)',
  ),
  phrase(
    '{name:words}每{one:one}加{marks:marks}',
    ({ name, one, marks }) => ({ say: 'tallyItem', name, takes: false, marks, one }),
    '表彰每次加1分',
  ),
  phrase(
    '{name:words}每{one:one}加{marks:marks}(最多加{cap:marks})',
    ({ name, one, marks, cap }) => ({ say: 'tallyItem', name, takes: false, marks, one, cap }),
    '表彰每次加1分(最多加3分)',
  ),
  phrase(
    '{name:words}[的][，]<每{one?:one}|{n?:figure}{one?:one}><每月|每个月|每<迟|超|逾期|延迟>{m?:figure}个月|每逾期一个月|每迟一个月>扣{marks:marks}',
    ({ name, n, m, marks, one }) =>
      (n ?? 1) === 1 && (m ?? 1) === 1
        ? { say: 'tallyItem', name, takes: true, marks, one, perMonth: true }
        : null,
    '迟报每例每月扣0.2分',
  ),
  phrase(
    '[每{_?:one}|单{_?:one}]<最多|至多|最高|不超过>[计|计算|按|计至]{most:figure}个月[计|计算]',
    ({ most }) => ({ say: 'mostOfOne', most }),
    '每例最多计10个月',
  ),
  phrase(
    '[被]<上级|市级|省级|市|省|上级部门|上级检查组>[部门]<检查|抽查|考核|督查>[中]<发现|查出|通报>[的][<同类|同样|上述|相同>问题][的][，]<加倍扣分|双倍扣分|加倍扣|按2倍扣分|按两倍扣分|加倍计扣>',
    () => ({ say: 'doubled', name: '上级检查发现', times: 2 }),
    '上级检查发现的同类问题加倍扣分',
  ),
  phrase('{name:words}[扣]{marks:marks}', ({ name, marks }) => itemMarks(name, marks), '错报2分'),
  // Checklists.
  phrase(
    '缺{item:words}扣{marks:marks}',
    ({ item, marks }) => ({ say: 'lacking', items: [item], marks }),
    '缺制度扣2分',
  ),
  phrase(
    '[每]<缺|少|缺少|无|未落实>{n:figure}<项|个|样|种>[的][，]<扣|减>{marks:marks}：{items:pauses}',
    ({ n, items, marks }) => (n === 1 ? { say: 'lacking', items, marks } : null),
    '缺一项扣2分：领导小组、场地、人员、制度、平台',
  ),
  phrase(
    '<有|配备|具备|健全|落实|应有|须有>{items:pauses}[等][{count?:figure}项][齐全|健全|到位|俱全][的]',
    ({ items, count }) =>
      items.length > 1 && (count ?? items.length) === items.length ? { say: 'items', items } : null,
    '有领导小组、场地、人员、制度、平台',
  ),
  phrase(
    '{items:pauses}[等][{count?:figure}项]<齐全|健全|到位|俱全|落实到位>[的][，]{gets:gets}',
    ({ items, gets, count }) =>
      items.length > 1 && (count ?? items.length) === items.length ? { say: 'items', items, gets } : null,
    '领导小组、场地、人员、制度、平台齐全的得10分',
  ),
  phrase(
    '[每]<缺|少|缺少>{n:figure}<项|个|样|种>[的][，]<扣|减>{marks:marks}',
    ({ n, marks }) => (n === 1 ? { say: 'lacking', items: [], marks } : null),
    '缺一项扣2分',
  ),
  // Polls.
  phrase(
    '[满意度|群众满意度|测评结果|民意测评][：|按|中]{answers:answers}[的系数|的比例|的权重][，]<乘以{_?:points}|乘{_?:points}|折算得分|折算计分|加权计分|加权得分|加权后乘以{_?:points}|计算满意度后乘以{_?:points}>',
    ({ answers }) => (answers.length > 1 ? { say: 'answers', answers } : null),
    '满意度：很满意1、满意0.8、一般0.6、不满意0，乘以分值',
  ),
  // Meetings and the like.
  phrase(
    '[各|每|每个]季度[<至少|不少于|应|须>][<召开|开展|举行|>][至少|不少于]{below:quantity}[{name?:words}]',
    ({ below, name }) =>
      below.unit.is === 'counted' ? { say: 'eachPeriod', below, marks: null, name } : null,
    '每季度至少一次会议',
  ),
  phrase(
    '<全年|年度|全年累计|年内>[<召开|开展|>]<至少|不少于|应达到|达到|共>[<召开|开展|>]{target:quantity}[{name?:words}][以上]',
    ({ target, name }) =>
      target.unit.is === 'counted' ? { say: 'target', aim: { is: 'figure', value: target }, name } : null,
    '全年至少4次',
  ),
  phrase(
    '<空缺|缺|空白|未召开的|未开展|空缺会议的>[每|每个|{n?:figure}个]<季度>[的][，]<另|再|>扣{marks:marks}',
    ({ n, marks }) => ((n ?? 1) === 1 ? { say: 'emptyPeriod', marks } : null),
    '空缺一个季度另扣0.5分',
  ),
  phrase(
    '<每|每有|有>{n:figure}个季度<空缺|未召开|没有召开|未开展|为空白>[的][，]<另|再|>扣{marks:marks}',
    ({ n, marks }) => (n === 1 ? { say: 'emptyPeriod', marks } : null),
    '每有一个季度空缺另扣0.5分',
  ),
  phrase(
    '各期单独看，每有一期低于{below:quantity}另扣{marks:marks}',
    ({ below, marks }) => ({ say: 'eachPeriod', below, marks }),
    '各期单独看，每有一期低于1次另扣0.5分',
  ),
  phrase(
    '所得分数另计，本项分值不计入总分值',
    () => ({ say: 'extra' }),
    '所得分数另计，本项分值不计入总分值',
  ),
  // Reports against checks.
  phrase(
    '按误差率(自报数与核查数之差÷核查数)计',
    () => ({ say: 'discrepancy' }),
    '按误差率(自报数与核查数之差÷核查数)计',
  ),
  phrase(
    '[统计]<自报|上报|自报数|上报数|自查><与|和>[实际]<核查|核查数|核实数|检查|抽查>[数]<误差|误差率|差错率|的误差|的误差率|相差>[(占核查数)|(以核查数为基数)|占核查数]',
    () => ({ say: 'discrepancy' }),
    '自报与核查误差(占核查数)',
  ),
]

const itemMarks = (name: string, marks: { is: string }) =>
  marks.is === 'marks' && name.length <= 12
    ? { say: 'itemMarks' as const, name, marks: marks as { is: 'marks'; figure: number } }
    : null
