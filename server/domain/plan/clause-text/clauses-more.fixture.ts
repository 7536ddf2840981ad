import type { Clause } from './clauses.fixture'
import type { Proposal } from './reading'

/** A clause of the plan: what is proposed, without the codes. */
export interface PlanClause extends Clause {
  proposal: Proposal
}

/** Clauses whose marks need others, other periods or a year before: the test for each stands by its number. */
export const otherClauses: readonly Clause[] = [
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
