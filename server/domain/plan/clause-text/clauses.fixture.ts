import type { CaseIndicator, Observation } from '../../scoring/case'
import type { ClauseContext, Proposal } from './reading'

/** Clauses as counties write them, by their numbers in docs: as written, and put in three other ways. */
interface Clause {
  clause: number
  written: string
  reworded: readonly [string, string, string]
  /** What the form knows beside the clause. */
  context?: ClauseContext
}
/** A clause of one indicator: what an observation gets by the rule that was read. */
export interface IndicatorClause extends Clause {
  /** What somebody answers where the clause does not say it. */
  answers?: Partial<CaseIndicator>
  marks: readonly (readonly [Observation, number])[]
}
/** A clause of the plan: what is proposed, without the codes. */
export interface PlanClause extends Clause {
  proposal: Proposal
}

const value = (each: number): Observation => ({ value: each })

export const indicatorClauses: readonly IndicatorClause[] = [
  {
    clause: 1,
    written: '达到指标得满分,未达到不得分 (15)',
    reworded: [
      '达到目标值得15分，达不到目标值的不得分。',
      '完成年度目标任务的，计１５分；未完成的不计分。',
      '达标的得满分，未达标不得分（15分）',
    ],
    context: { target: 98 },
    marks: [
      [value(98), 15],
      [value(97.99), 0],
    ],
  },
  {
    clause: 2,
    written: '每低0.1个百分点扣0.3分,扣完为止 (3)',
    reworded: [
      '每低于目标值０.１个百分点扣０.３分，扣完为止（３分）',
      '未完成责任指标的，每低 0.1 个百分点扣 0.3 分，扣完为止，本项3分',
      '未达到目标的，每下降0.1%扣减零点三分，扣完本项分值为止；本项3分',
    ],
    context: { target: 99.5, kind: 'amount' },
    marks: [
      [value(99.2), 2.1],
      [value(98), 0],
    ],
  },
  {
    clause: 3,
    written: '控制在110以内得满分,每高1扣0.5分 (10), whole steps',
    reworded: [
      '控制在110以内的计满分，每上升1扣0.5分，不足1的不扣，本项10分',
      '出生人口性别比不超过110得10分，每超过1扣0.5分，不足1不计',
      '不高于一百一十的得满分，每增加1扣减零点五分（10分）',
    ],
    marks: [
      [value(109), 10],
      [value(113.4), 8.5],
    ],
  },
  {
    clause: 4,
    written: '误差5%以内得满分,每超0.1个百分点扣1分 (6)',
    reworded: [
      '统计误差控制在5%以内计6分，每超过0.1个百分点扣1分',
      '误差率不超过百分之五的得6分，每高出0.1个百分点扣一分，扣完为止',
      '误差在5%以内的，得满分；超过的，每超０．１个百分点扣１分（6分）',
    ],
    context: { kind: 'amount' },
    marks: [
      [value(5.25), 4],
      [value(4.9), 6],
    ],
  },
  {
    clause: 5,
    written: '缺一项扣2分:领导小组、场地、人员、制度、平台 (10)',
    reworded: [
      '领导小组、场地、人员、制度、平台齐全得10分，每缺一项扣2分',
      '配备领导小组、场地、人员、制度、平台，少一项扣2分（10分）',
      '每少一项扣二分：领导小组、场地、人员、制度、平台（10分）',
    ],
    marks: [[{ missing: ['c2', 'c5'] }, 6]],
  },
  {
    clause: 6,
    written: '漏报每例扣3分,错报每例扣2分 (10)',
    reworded: [
      '发现漏报一例扣3分，错报一例扣2分（10分）',
      '每漏报1例扣3分，每错报1例扣2分，扣完为止（10分）',
      '每发现1例漏报扣3分，每发现1例错报扣2分，满分10分',
    ],
    marks: [[{ counts: { t1: 1, t2: 2 } }, 3]],
  },
  {
    clause: 7,
    written: '迟报每例每月扣0.2分,每例最多计10个月 (10)',
    reworded: [
      '迟报一例每月扣0.2分，单例最多计10个月（10分）',
      '迟报的，每例每迟1个月扣０.２分，每例最多按10个月计算（10分）',
      '迟报每例每月扣0.2分，每例最高计十个月，扣完为止，本项10分',
    ],
    marks: [[{ counts: { t1: [3, 12] } }, 7.4]],
  },
  {
    clause: 8,
    written: '上级检查发现的同类问题加倍扣分 (10; 错报2分)',
    reworded: [
      '错报每例扣2分；上级检查发现的同类问题加倍扣分（10分）',
      '错报一例扣2分，市级抽查发现的同类问题按2倍扣分（10分）',
      '每错报1例扣2分，被上级部门检查发现的加倍扣分（10分）',
    ],
    marks: [[{ counts: { t1: 1, t2: 1 } }, 4]],
  },
  {
    clause: 9,
    written: '三档:90%以上2分,80%至90%1分,不足80%不得分 (2)',
    reworded: [
      '90%以上得2分，80%至90%得1分，低于80%不得分',
      '达到90%及以上的得2分，达到80%不足90%的得1分，不足80%的不得分',
      '分三档计分：百分之九十以上2分，80%—90%1分，80%以下不计分',
    ],
    context: { kind: 'amount' },
    marks: [
      [value(90), 2],
      [value(89.9), 1],
      [value(79), 0],
    ],
  },
  {
    clause: 10,
    written: '达70%得满分,每低1%扣1分,每超1%加0.5分,最多加5分 (30)',
    reworded: [
      '达到70%以上得30分，每降低1个百分点扣1分，每超过1个百分点加0.5分，最高加5分',
      '完成70%的计满分，每少1%扣1分；超额完成的，每超1%加0.5分，加分不超过5分（30分）',
      '达70%及以上计30分，每低一个百分点扣一分，每高一个百分点加0.5分，加分最多5分',
    ],
    context: { kind: 'amount' },
    marks: [
      [value(68.2), 29],
      [value(76), 33],
      [value(95), 35],
    ],
  },
  {
    clause: 11,
    written: '低于82%的记零分并一票否决,达到指标90%得满分,其间按比例 (5), from 82',
    reworded: [
      '低于82%的记零分，并予以一票否决；达到90%的得5分，其间按比例得分，从82%起算',
      '不足82%的记零分，并给予“一票否决”；达到90%得满分，中间按线性插值法计分（5分）',
      '达到90%得5分，82%及以下不得分，其间按比例得分；低于82%的记零分并实行一票否决',
    ],
    context: { kind: 'amount' },
    marks: [
      [value(86), 2.5],
      [value(81.9), 0],
    ],
  },
  {
    clause: 18,
    written: '按难度系数修正,最高不超过本项分值 (10)',
    reworded: [
      '得分再乘以难度系数，最高不超过本项分值（10分）',
      '按难度系数进行加权修正，不超过该项分值（10分）',
      '以难度系数调整后计分，但不超过满分（10分）',
    ],
    context: { target: 100, rule: { type: 'proportional' } },
    marks: [],
  },
  {
    clause: 22,
    written: '按完成率得分,超额按比例加,最高为分值的120% (10)',
    reworded: [
      '按实际完成率计分，超额部分按比例加分，最高不超过分值的120%（10分）',
      '按目标完成率乘以分值得分，超额完成的按比例加分，得分最高为本项分值的120%（10分）',
      '以完成率计算得分，超额同比例加分，最高加至分值的百分之一百二十（10分）',
    ],
    context: { target: 100 },
    marks: [
      [value(95), 9.5],
      [value(130), 12],
    ],
  },
  {
    clause: 23,
    written: '满意度:很满意1、满意0.8、一般0.6、不满意0,乘以分值 (10)',
    reworded: [
      '民意测评按很满意1、满意0.8、一般0.6、不满意0的系数折算得分（10分）',
      '群众满意度：很满意按100%计、满意按80%计、一般按60%计、不满意不计分，乘以本项分值（10分）',
      '满意度：“很满意”计1分、“满意”计0.8分、“一般”计0.6分、“不满意”计0分，加权后乘以分值（10分）',
    ],
    marks: [[{ answers: { a1: 40, a2: 30, a3: 20, a4: 10 } }, 7.6]],
  },
  {
    clause: 25,
    written: '多名评委打分,去掉一个最高分和一个最低分后平均 (10 of 100)',
    reworded: [
      '由多名评委现场打分，去掉一个最高分、一个最低分，取平均分（10分）',
      '7名评委打分，去掉1个最高分和1个最低分后取平均值得分（10分）',
      '评审组评委打分，剔除一个最高分与一个最低分后求平均值（10分）',
    ],
    marks: [[{ scores: [95, 90, 88, 60] }, 8.9]],
  },
  {
    clause: 26,
    written: '抽查三个村,按合格村比例得分 (9)',
    reworded: [
      '抽查3个村，按达标村比例计分（9分）',
      '抽查三个村，以合格率计算得分（9分）',
      '抽查3个村，按合格村占比折算得分，本项9分',
    ],
    marks: [[{ numerator: 2, denominator: 3 }, 6]],
  },
  {
    clause: 27,
    written: '自报与核查误差(占核查数)每满1%扣0.5分,误差超过10%的该项不得分 (10)',
    reworded: [
      '自报数与核查数误差率（以核查数为基数）每满1个百分点扣0.5分，误差率超过10%的不得分（10分）',
      '上报数与核实数误差（占核查数）每超1%扣0.5分，超过10%的该项记零分（10分）',
      '自报与核查误差每满百分之一扣零点五分，误差超过百分之十的该项不得分（10分）',
    ],
    marks: [
      [{ reported: 96, verified: 92 }, 8],
      [{ reported: 96, verified: 85 }, 0],
      [{ reported: 85, verified: 76 }, 0],
    ],
  },
]

/** Clauses whose marks need others, other periods or a year before: the test for each stands by its number. */
export const otherClauses: readonly (Clause & { answers?: Partial<CaseIndicator> })[] = [
  {
    clause: 15,
    written: '高于全县平均的,水平与进步按7:3计;低于的按3:7 (7)',
    reworded: [
      '高于全县平均值的，水平与进步按7:3计分；低于全县平均值的，按3:7计分（7分）',
      '在全县平均水平以上的，水平、进步按7∶3的比例计；在全县平均水平以下的，按3∶7的比例计（7分）',
      '高于全县平均水平的，水平分与进步分按7：3合成；低于的按3：7合成，本项7分',
    ],
  },
  {
    clause: 16,
    written: '以全县平均值为基数分段:达平均的110%得满分,100%得80%,80%以下不得分,中间线性 (10)',
    reworded: [
      '以全县平均水平为基准，按比例分段计分：达到平均值的110%得满分，100%得80%，80%以下不得分，其间按线性插值（10分）',
      '以全县平均数为基数分段计分：达平均值的110%得10分，100%得8分，80%以下不计分，中间按比例计算（10分）',
      '以全县均值为基数，按比例分段计分，达平均的110%计满分，达到平均的得80%，80%以下不得分，之间按线性计算（10分）',
    ],
  },
  {
    clause: 17,
    written: '须低于上年:持平扣0.1分,每高0.1再扣0.1分 (3), whole steps',
    reworded: [
      '须低于上年同期：与上年持平扣0.1分，每高0.1加扣0.1分（3分），不足0.1的不扣',
      '应低于上年水平，持平的扣0.1分，每上升0.1再扣0.1分（3分）',
      '必须低于去年，与去年持平的，扣0.1分，每增加0.1另扣0.1分，本项3分',
    ],
  },
  {
    clause: 21,
    written: '单项排名前三加3、2、1分,末位扣2分',
    reworded: [
      '单项工作在全县排名前三名的，分别加3分、2分、1分；末位扣2分',
      '第一、二、三名分别加3、2、1分，最后一名扣2分',
      '单项考核位列前3名的依次加3、2、1分，排名末位的扣2分(并列末位的不扣)',
    ],
  },
  {
    clause: 24,
    written: '每季度至少一次会议,全年至少4次,每少一次扣1分;空缺一个季度另扣0.5分 (4)',
    reworded: [
      '每季度至少召开1次会议，全年不少于4次，每少1次扣1分；缺一个季度的另扣0.5分（4分）',
      '每季度不少于一次，全年不少于四次，每少一次扣1分，每有一个季度空缺另扣0.5分（4分）',
      '各季度应召开至少1次，年度至少4次，每差1次扣1分；空缺一个季度再扣0.5分，本项4分',
    ],
  },
  {
    clause: 28,
    written: '季度目标按序时进度25%、50%、75%、100% (10, proportional to the phased target)',
    reworded: [
      '季度目标按序时进度分别为25%、50%、75%、100%，按完成比例得分（10分）',
      '四个季度分别完成全年任务的25%、50%、75%、100%，未达到的按比例得分（10分）',
      '各季度任务按时序进度25%、50%、75%、100%考核，按实际完成比例计分（10分）',
    ],
    context: { target: 100 },
  },
]

export const planClauses: readonly PlanClause[] = [
  {
    clause: 12,
    written: '全年三个季度按4:3:3累计',
    reworded: [
      '三个季度得分按4∶3∶3加权计入总分',
      '全年3个季度得分，按4：3：3的比例累计',
      '年度三次考核按4:3:3的权重合成年度得分',
    ],
    proposal: { about: 'combine', combine: [4, 3, 3] },
  },
  {
    clause: 13,
    written: '领导责任线与基层工作线按6:4合成',
    reworded: [
      '领导责任线、基层工作线得分按6:4的比例合成',
      '领导责任线和基层工作线按6∶4加权',
      '领导责任线与基层工作线考核得分按6：4折算总分',
    ],
    proposal: {
      about: 'phases',
      phases: [
        { name: '领导责任线', weight: 6 },
        { name: '基层工作线', weight: 4 },
      ],
    },
  },
  {
    clause: 14,
    written: '乡镇10分、农场20分;另一项农场不考核',
    reworded: [
      '乡镇１０分，农场２０分；另有一项农场不考核',
      '本项分值乡镇十分、农场二十分；另一项农场不计分',
      '满分：乡镇为10分、农场为20分；另一项农场不参与考核',
    ],
    context: { groups: { 乡镇: 'town', 农场: 'farm' } },
    proposal: {
      about: 'points',
      points: { town: 10, farm: 20 },
      notAssessed: [{ which: '另一项', group: '农场' }],
    },
  },
  {
    clause: 19,
    written: "月通报满分200分,按20%计入年度总分 (of the year's 100)",
    reworded: [
      '月通报得分占年度总分的20%，月通报满分200分',
      '月通报实行200分制，得分按20%折算计入年度总分',
      '月通报总分为200分，以百分之二十的比例计入年终考核总分',
    ],
    proposal: { about: 'phases', phases: [{ name: '月通报', weight: 20, outOf: 200 }] },
  },
  {
    clause: 20,
    written: '承办现场会市级加2分、县级加1分,单项最高3分,全部加分最高5分',
    reworded: [
      '承办现场会的，市级加2分、县级加1分，单项累计不超过3分，各项加分合计不超过5分',
      '承办现场会：市级每次加2分，县级每次加1分；单项最多加3分；全部加分最多5分',
      '承办现场会，市级奖二分、县级奖一分，该项最高3分，加分累计最高5分',
    ],
    proposal: {
      about: 'adjustments',
      items: [
        {
          code: 'j1',
          name: '承办现场会',
          levels: [
            { code: 'l1', name: '市级', marks: 2 },
            { code: 'l2', name: '县级', marks: 1 },
          ],
          cap: 3,
        },
      ],
      caps: { bonus: 5 },
    },
  },
  {
    clause: 29,
    written: '同一事项多次受表彰,就高计分,不重复',
    reworded: [
      '同一工作获多级表彰的，就高计分，不重复计分',
      '同一事项获得多级表彰的，按最高级别计分，不累计',
      '同一成果先后受表彰的，取最高分，不重复',
    ],
    proposal: {
      about: 'adjustments',
      items: [{ code: 'j1', name: '表彰', levels: [], oneMatter: true }],
      caps: {},
    },
  },
  {
    clause: 30,
    written: '考核总分90分以上为优秀、且优秀比例不超过30%',
    reworded: [
      '考核总分在90分以上的评为优秀，优秀等次比例不超过30%',
      '年度得分90分及以上的确定为优秀等次，优秀名额控制在参评单位总数的30%以内',
      '总分达九十分以上为优秀，优秀比例最多为百分之三十',
    ],
    proposal: { about: 'grades', grades: [{ code: 'g1', name: '优秀', from: 90, quota: 0.3 }] },
  },
]
