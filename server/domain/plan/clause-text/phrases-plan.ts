import { type Phrase, phrase } from './grammar'
import { tidy } from './slots'

/** Points, and what is said of the plan and not of one indicator: phases, grades, adjustments. */
export const planPhrases: readonly Phrase[] = [
  phrase('({points:figure}[分])', ({ points }) => ({ say: 'points', points }), '(15)', '(15分)'),
  phrase('({points:figure}[分]<；|，>', ({ points }) => ({ say: 'points', points }), '(10；错报2分)'),
  phrase(
    '<本项满分|本项|该项|本项分值|分值|本指标>[为|共|计]{points:figure}分',
    ({ points }) => ({ say: 'points', points }),
    '本项10分',
  ),
  phrase(
    '({points:figure} of {of:figure})',
    ({ points, of }) => ({ say: 'points', points, of }),
    '(10 of 100)',
  ),
  phrase("(of the year's 100)", () => ({ say: 'nothing' }), "(of the year's 100)"),
  phrase(
    '满分：{groups:groups}',
    ({ groups }) => ({ say: 'pointsOfGroups', groups }),
    '满分：乡镇 10分、农场 20分',
  ),
  phrase(
    '[分值|本项分值|本项]{groups:groups}',
    ({ groups }) =>
      groups.length > 1 &&
      groups.every(({ group }) => /(?:镇|乡|村|场|街道|社区|办|园区|区|部门|组|类)$/.test(group))
        ? { say: 'pointsOfGroups', groups }
        : null,
    '乡镇10分、农场20分',
  ),
  phrase(
    '<另有|另|其中|有>{n:figure}项{group:words}不<考核|计分|参与考核>',
    ({ n, group }) => (n === 1 ? { say: 'notForGroup', which: '另一项', group } : null),
    '另一项农场不考核',
  ),
  // Headings and words that change nothing.
  phrase(
    '<评分标准|计分办法|计分方法|考核标准|评分办法|考核办法|计分标准|得分|扣分标准|标准>[如下][：]',
    () => ({ say: 'nothing' }),
    '评分标准：',
  ),
  phrase(
    '[分|共|设]{count:figure}<档|个档次|个等次|个档>[<计分|得分|评分>][：]',
    ({ count }) => ({ say: 'bandCount', count }),
    '三档：',
  ),
  // Periods and phases.
  phrase(
    '[全年|年度|每年]{n:figure}<个季度|次考核|次|期|季>[<得分|成绩|考核得分|考核>][，]<按|以>{weights:ratio}[的<比例|权重>]<累计|合成|加权|折算|计算|计入总分|计入年度|累加|计入年度总分|加权累计|加权合成>[<得分|总分|计分|年度得分|全年得分|计入总分|计入年度总分>]',
    ({ n, weights }) => (n === weights.length ? { say: 'combine', weights, periods: n } : null),
    '全年三个季度按4:3:3累计',
  ),
  phrase(
    '{names:list}[得分|考核得分|分值|成绩][分别][，]<按|以>{weights:ratio}[的<比例|权重>]<合成|加权|折算|计算|累计|组成|计入总分|加权合成|加权计算|综合>[<得分|总分|计分|总成绩|综合得分>]',
    ({ names, weights }) =>
      names.length === weights.length ? { say: 'phaseWeights', names, weights } : null,
    '领导责任线与基层工作线按6:4合成',
  ),
  phrase(
    '{name:words}<满分|总分|满分为|总分为|实行|按>{outOf:figure}分[制]',
    ({ name, outOf }) => ({ say: 'phaseOutOf', name, outOf }),
    '月通报满分200分',
  ),
  phrase(
    '[得分|成绩][按|以]{share:quantity}[的比例|的权重|比例]<计入|折算计入|折入|纳入|折算到>[年度|全年|年终]<总分|考核总分|总成绩|考核得分|得分>',
    ({ share }) =>
      share.unit.is === 'percent' ? { say: 'phaseShare', name: '', share: tidy(share.figure / 100) } : null,
    '按20%计入年度总分',
  ),
  phrase(
    '{name:words}[得分|成绩]占[年度|全年|年终]<总分|考核总分|总成绩>[的]{share:quantity}',
    ({ name, share }) =>
      share.unit.is === 'percent' ? { say: 'phaseShare', name, share: tidy(share.figure / 100) } : null,
    '月通报得分占年度总分的20%',
  ),
  phrase(
    '[季度|各季度|分季度]<目标|任务|目标任务>按<序时进度|时序进度|进度>[<为|分别为|：|分别达到|达到>]{shares:percents}[<考核|下达|计算|完成|分解>]',
    ({ shares }) => (shares.length > 1 ? { say: 'phased', shares } : null),
    '季度目标按序时进度25%、50%、75%、100%',
  ),
  phrase(
    '[<各季度|一至四季度|一、二、三、四季度|四个季度>][分别|累计][<应|须>]<完成|达到>[全年|年度]<目标|任务|目标任务>的{shares:percents}',
    ({ shares }) => (shares.length > 1 ? { say: 'phased', shares } : null),
    '各季度分别完成全年目标的25%、50%、75%、100%',
  ),
  phrase(
    '<按|>全年累计[数|值]<计|计算|考核|>',
    () => ({ say: 'accumulate', accumulate: 'sum' }),
    '按全年累计数计算',
  ),
  // Grades.
  phrase(
    '[<考核|年度|综合|年度考核|综合考核|最终>][<总分|得分|总得分|成绩>][在|达|达到]{from:figure}分[<及|或>]以上[(含{same?:figure}分)]的[，][可]<为|评为|评定为|确定为|定为|列为>{name:words}[等次|等级|单位|档次|格次]',
    ({ from, same, name }) =>
      (same ?? from) === from ? { say: 'grade', name: gradeName(name), from } : null,
    '考核总分90分以上为优秀',
  ),
  phrase(
    '[<考核|年度|综合|年度考核|综合考核|最终>][<总分|得分|总得分|成绩>][在|达|达到]{from:figure}分[<及|或>]以上[(含{same?:figure}分)][，]<为|评为|评定为|确定为|定为|列为>{name:words}[等次|等级|单位|档次|格次]',
    ({ from, same, name }) =>
      (same ?? from) === from ? { say: 'grade', name: gradeName(name), from } : null,
    '考核总分90分以上为优秀',
  ),
  phrase(
    '[且|但|其中][，]{name:words}[等次|等级|单位][的]<比例|名额|数量|个数>[控制在|不得超过|不超过|不得高于|不高于|最多为][<总数|单位总数|参评单位总数|参评单位|被考核单位|参考单位|乡镇总数|被考核单位总数>的]{share:quantity}[以内|之内]',
    ({ name, share }) =>
      share.unit.is === 'percent'
        ? { say: 'quota', name: gradeName(name), share: tidy(share.figure / 100) }
        : null,
    '且优秀比例不超过30%',
  ),
  // Adjustments.
  phrase(
    '[{name?:words}]<的，|的|，|：>{levels:levels}',
    ({ name, levels }) =>
      levels.every((level) => LEVEL.test(level.name))
        ? { say: 'adjustment', name: name ?? '', levels }
        : null,
    '承办现场会的，市级加2分、县级加1分',
  ),
  phrase(
    '{name:words}{levels:levels}',
    ({ name, levels }) =>
      levels.every((level) => LEVEL.test(level.name)) && !LEVEL.test(name)
        ? { say: 'adjustment', name, levels }
        : null,
    '承办现场会市级加2分、县级加1分',
  ),
  phrase(
    '<单项|每项|单项加分|该项|本项|同一项目|本项加分>[<累计|合计>]<最高|最多|不超过|最高不超过|累计不超过|累计最高>[加]{cap:figure}分',
    ({ cap }) => ({ say: 'adjustmentCap', cap }),
    '单项最高3分',
  ),
  phrase(
    '<全部加分|加分总计|加分合计|各项加分|各项加分合计|加分项目|累计加分|总加分|加分累计|所有加分>[<累计|合计>]<最高|最多|不超过|最高不超过|封顶|以>[加]{cap:figure}分[为限|封顶]',
    ({ cap }) => ({ say: 'bonusCap', cap }),
    '全部加分最高5分',
  ),
  phrase(
    '<全部扣分|扣分总计|扣分合计|各项扣分|累计扣分>[<累计|合计>]<最高|最多|不超过|最高不超过>[扣]{cap:figure}分',
    ({ cap }) => ({ say: 'penaltyCap', cap }),
    '全部扣分最多5分',
  ),
  phrase(
    '<同一事项|同一工作|同一项工作|同一内容|同一成果|同一项目|同一奖项>[<多次|重复|获多级|获得多级|获不同级别|多级|先后>][获|受|受到|获得]{name:words}[的]，<就高计分|按最高级别计分|按最高级计分|按最高分计分|取最高分|以最高级别计分|就高不就低|只计最高分|就高一次计分>[，<不重复|不重复计分|不累计|不累加|不重复计算|不叠加>]',
    ({ name }) => ({ say: 'oneMatter', name }),
    '同一事项多次受表彰，就高计分，不重复',
  ),
]

/** 优秀等次 is 优秀. */
const gradeName = (name: string): string => name.replace(/(?:等次|等级|单位|档次)$/, '')
/** 市级, 省级, 国家级 … */
const LEVEL = /^(?:国家级?|省部?级?|市州?级?|县区?级?|乡镇级?|中央|部级|区级|旗级)(?:部门)?$/
