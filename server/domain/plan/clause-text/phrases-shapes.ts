import { type Phrase, phrase } from './grammar'
import { tidy } from './slots'

/** Marks by stretches of values, by lines between points, by comparison with others, by several parts. */
export const shapePhrases: readonly Phrase[] = [
  // Stretches.
  phrase(
    '<达到|达>{from:quantity}[以上]<，|>[且|但]<不足|不到|未达到|未达>{below:quantity}[的][，]{gets:gets}',
    ({ from, below, gets }) => ({ say: 'stretch', from, below, gets }),
    '达到90%不足95%得2分',
  ),
  phrase(
    '[在]{range:range}[之间][的][，]{gets:gets}',
    ({ range: { lo, hi }, gets }) => ({ say: 'stretch', from: { ...hi, figure: lo }, below: hi, gets }),
    '80%至90%1分',
  ),
  phrase(
    '<不足|低于|不到|未达到|达不到>{below:quantity}[的][，]{gets:gets}',
    ({ below, gets }) => ({ say: 'stretch', below, gets }),
    '不足80%不得分',
  ),
  phrase(
    '{below:quantity}以下[的][，]{gets:gets}',
    ({ below, gets }) => ({ say: 'stretch', below, gets }),
    '80%以下不得分',
  ),
  phrase(
    '<超过|高于>{above:quantity}<，|>[且|但]<不超过|不高于>{to:quantity}[的][，]{gets:gets}',
    ({ above, to, gets }) => ({ say: 'stretch', above, to, gets }),
    '超过5%不超过10%得1分',
  ),
  phrase(
    '[{name?:subject}]<超过|高于|超出>{above:quantity}[的][，]{gets:gets}',
    ({ name, above, gets }) => ({ say: 'stretch', above, gets, name }),
    '误差超过10%的该项不得分',
  ),
  // Lines.
  phrase(
    '{value:quantity}[的]<得|计>[{_?:full}的]{n:quantity}',
    ({ value, n }) =>
      n.unit.is === 'percent'
        ? { say: 'at', value, gets: { is: 'share', share: tidy(n.figure / 100) } }
        : null,
    '100%得80%',
  ),
  phrase(
    '{value:quantity}[的]<得|计>{marks:marks}',
    ({ value, marks }) => ({ say: 'at', value, gets: marks }),
    '100%得8分',
  ),
  phrase(
    '<达到|达>{aim:scaled}[的][，]<得|计>[{_?:full}的]{n:quantity}',
    ({ aim: { target }, n }) =>
      n.unit.is === 'percent' && target.ref === 'mean' && target.plus === undefined
        ? {
            say: 'at',
            value: { figure: tidy(100 * (target.times ?? 1)), unit: { is: 'percent' } },
            gets: { is: 'share', share: tidy(n.figure / 100) },
          }
        : null,
    '达到平均值的得80%',
  ),
  phrase(
    '<其间|中间|之间|期间|介于两者之间的|两者之间的|区间内|中间部分|在此之间的>[的][，]<按|><比例|线性|线性插值|线性插值法|内插法|插值法|直线内插法|线性内插法|比例折算>[<得分|计分|计算|计|折算|计算得分>]',
    () => ({ say: 'between' }),
    '其间按比例得分',
    '中间线性',
  ),
  phrase(
    '{from:quantity}<及|或>以下[的][，]{_:nought}',
    ({ from }) => ({ say: 'noneAt', side: 'below', from }),
    '60%及以下不得分',
  ),
  phrase(
    '{from:quantity}<及|或>以上[的][，]{_:nought}',
    ({ from }) => ({ say: 'noneAt', side: 'above', from }),
    '60%及以上不得分',
  ),
  phrase('from {from:figure}', ({ from }) => ({ say: 'from', from }), 'from 82'),
  phrase('从{from:quantity}起[算|计算]', ({ from }) => ({ say: 'from', from: from.figure }), '从82%起算'),
  phrase(
    '按下列各点连成的折线计分：{knots:knots}，两端之外与端点相同',
    ({ knots }) => ({ say: 'curve', knots }),
    '按下列各点连成的折线计分：300元得0分、900元得10分，两端之外与端点相同',
  ),
  phrase(
    '[未达到的|未完成的|不足的|达不到的][，]按<占目标的比例|完成比例|实际完成比例|实际比例|比例>[<得分|计分|计算得分|折算得分|折算计分>]',
    () => ({ say: 'inProportion' }),
    '未达到的按占目标的比例得分',
  ),
  phrase(
    '<按|以>[实际]<完成率|目标完成率|任务完成率|完成进度>[乘以{_?:points}]<得分|计分|计算得分|折算得分|折算计分>',
    () => ({ say: 'measured', measure: 'completion' }),
    '按完成率得分',
  ),
  phrase(
    '[抽查[{sample?:figure}个][村|村居|单位|样本][，]]<按|以><合格村|合格|达标村|达标|合格率|合格村数|合格村占比>[的]<比例|占比|率|>[折算]<得分|计分|计算得分>',
    ({ sample }) => ({ say: 'qualified', sample: sample ?? null }),
    '抽查三个村，按合格村比例得分',
  ),
  phrase(
    'proportional to the phased target',
    () => ({ say: 'inProportion' }),
    'proportional to the phased target',
  ),
  // By rating.
  phrase(
    '按<评定分数|评定得分|评分|考评得分|督查得分>折算，评{max:figure}分得{points:marks}',
    ({ max, points }) => ({ say: 'rating', max, points }),
    '按评定分数折算，评100分得20分',
  ),
  phrase(
    '由评分人直接给分并说明理由，最高{points:marks}',
    ({ points }) => ({ say: 'manual', points }),
    '由评分人直接给分并说明理由，最高5分',
  ),
  phrase(
    '[由]<多名|若干名|各|评审组|{judges?:figure}名><评委|评审|专家|评审专家>[分别|独立|现场|各自]<打分|评分>',
    ({ judges }) => ({ say: 'rating', max: 100, points: null, judges }),
    '多名评委打分',
  ),
  phrase(
    '[在]<去掉|去除|剔除|扣除>{a:figure}个最高分<和|、|及|与|，><去掉|去除|剔除|>{b:figure}个最低分[后|，][取|按|求|计算|的]<平均|平均分|平均值|均值>[计分|得分|为得分|作为得分|计]',
    ({ a, b }) => (a === b ? { say: 'trim', trim: a } : null),
    '去掉一个最高分和一个最低分后平均',
  ),
  phrase(
    '去掉{a:figure}个最高分和{b:figure}个最低分后取各评委的平均分',
    ({ a, b }) => (a === b ? { say: 'trim', trim: a } : null),
    '去掉1个最高分和1个最低分后取各评委的平均分',
  ),
  phrase('取各评委的平均分', () => ({ say: 'trim', trim: 0 }), '取各评委的平均分'),
  // Against the others.
  phrase(
    '在{scope:scope}中比较，最好的得{points:marks}，最差的不得分，其余按所处位置的比例得分',
    ({ scope, points }) => ({ say: 'bestOf', scope, points }),
    '在同组中比较，最好的得10分，最差的不得分，其余按所处位置的比例得分',
  ),
  phrase(
    '按功效系数计分：达到满意值{good:quantity}得{points:marks}，不允许值{bad:quantity}得{base:marks}，其间按比例得分',
    ({ good, bad, points, base }) => ({
      say: 'efficacy',
      satisfactory: good,
      unsatisfactory: bad,
      points,
      base,
    }),
    '按功效系数计分：达到满意值95%得10分，不允许值70%得6分，其间按比例得分',
  ),
  phrase(
    '在{scope:scope}中按名次计分：第1名得{points:marks}，每降1名扣{drop:marks}，并列的取较好名次，扣完为止',
    ({ scope, points, drop }) => ({ say: 'rankStep', scope, points, drop }),
    '在同组中按名次计分：第1名得10分，每降1名扣0.5分，并列的取较好名次，扣完为止',
  ),
  phrase(
    '[{_?:subject}]<单项|单项工作|该项|本项|单项指标|单项工作考核|单项考核|>[在{scope?:scope}]<排名|名次|位次|排位|位列|列><全县|全市|>前{n:figure}[名|位][的][，][分别|依次]<加|奖|奖励>{top:marksList}',
    ({ scope, n, top }) =>
      top.length === n ? { say: 'places', scope: scope ?? null, top, onTop: true } : null,
    '单项排名前三加3、2、1分',
  ),
  phrase(
    '第{a:figure}<、|至|—|到>[第]{b:figure}[、[第]{c?:figure}]名[的][，][分别|依次]<加|奖|奖励>{top:marksList}',
    ({ a, b, c, top }) =>
      a === 1 && (c === undefined || b === 2) && top.length === (c ?? b)
        ? { say: 'places', scope: null, top, onTop: true }
        : null,
    '第一、二、三名分别加3、2、1分',
  ),
  phrase(
    '在{scope:scope}中按名次计分：第1名得{first:marks}，其余不得分，并列的取较好名次',
    ({ scope, first }) => ({ say: 'places', scope, top: [first], onTop: false }),
    '在同组中按名次计分：第1名得3分，其余不得分，并列的取较好名次',
  ),
  phrase(
    '在{scope:scope}中按名次计分：前{n:figure}名依次得{top:marksList}，其余不得分，并列的取较好名次',
    ({ scope, n, top }) => (top.length === n ? { say: 'places', scope, top, onTop: false } : null),
    '在同组中按名次计分：前3名依次得3分、2分、1分，其余不得分，并列的取较好名次',
  ),
  phrase(
    '<末位|最后一名|末位的|倒数第一|排名末位|排末位|末名>[的][，][倒]扣{marks:marks}[(并列[末位][的]{tied?:tied})]',
    ({ marks, tied }) => ({ say: 'lastPlace', marks, tied: tied ?? false }),
    '末位扣2分',
    '末位扣2分(并列末位的不扣)',
  ),
  // Parts.
  phrase(
    '第{number:figure}部分占{weight:figure}%：',
    ({ number, weight }) => part(number, weight, null, false),
    '第1部分占50%：达到20%得2分',
  ),
  phrase(
    '第{number:figure}部分占{weight:figure}%：〔',
    ({ number, weight }) => part(number, weight, null, true),
    '第1部分占50%：〔达到20%得2分；再乘以难度系数，不超过本项分值〕',
  ),
  phrase(
    '第{number:figure}部分占{weight:figure}%(未满足条件的占{otherwise:figure}%)：',
    ({ number, weight, otherwise }) => part(number, weight, otherwise, false),
    '第1部分占70%(未满足条件的占30%)：达到100%得7分',
  ),
  phrase(
    '第{number:figure}部分占{weight:figure}%(未满足条件的占{otherwise:figure}%)：〔',
    ({ number, weight, otherwise }) => part(number, weight, otherwise, true),
    '第1部分占70%(未满足条件的占30%)：〔达到100%得7分；最低1分〕',
  ),
  phrase('〕', () => ({ say: 'close' }), '最低1分〕'),
  phrase(
    '以达到{aim:aim}为条件',
    ({ aim }) => ({ say: 'when', direction: 'higher', aim }),
    '以达到同组平均值为条件',
  ),
  phrase(
    '以不超过{aim:aim}为条件',
    ({ aim }) => ({ say: 'when', direction: 'lower', aim }),
    '以不超过同组平均值为条件',
  ),
  phrase(
    '<高于|在>{aim:scaled}[以上|之上]的[，]<水平|水平情况|水平分><与|和|、><进步|进步情况|提高幅度|进步分>[得分|分]按{weights:ratio}[的比例][计|计分|合成|计算]',
    ({ aim, weights }) => ({
      say: 'levelAndProgress',
      when: { is: 'reference', ...aim },
      side: 'above',
      weights,
    }),
    '高于全县平均的，水平与进步按7:3计',
  ),
  phrase(
    '<低于|在>[{_?:scaled}][以下|之下]的[，]按{weights:ratio}[的比例][计|计分|合成|计算]',
    ({ weights }) => ({ say: 'levelAndProgress', when: null, side: 'below', weights }),
    '低于的按3:7',
  ),
]

const part = (number: number, weight: number, otherwise: number | null, opens: boolean) => ({
  say: 'part' as const,
  number,
  weight: tidy(weight / 100),
  otherwise: otherwise === null ? null : tidy(otherwise / 100),
  opens,
})
