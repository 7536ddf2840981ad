import type { IndicatorScoring, SuppliedBy } from '@/server/domain/plan/plan-version'

/** An indicator as this plan writes it: words in [zh, en], and who supplies its values. */
export interface DemoIndicator {
  code: string
  name: readonly [string, string]
  unit: readonly [string, string]
  definition: readonly [string, string]
  suppliedBy: SuppliedBy
  department?: Department
  scoring: IndicatorScoring
}

/** The bureaus that keep values of their own. */
export type Department = 'health' | 'finance'

const PERCENT = ['%', '%'] as const
const QUARTERLY = { phases: ['regular'] }
const AT_INSPECTIONS = { phases: ['half', 'final'] }
const AT_YEAR_END = { phases: ['final'] }

/** The plan's indicators in its own order; the category is the code's letter. */
export const indicators: readonly DemoIndicator[] = [
  {
    code: 'A1',
    name: ['党政专题研究会议', 'Meetings of the leadership on the subject'],
    unit: ['次', 'meetings'],
    definition: [
      '当季乡镇党委会议或政府会议专题研究人口与家庭健康服务工作的次数,以载明议题和议定事项的会议纪要为准,一次会议计1次。综合性会议顺带提及、仅传达文件的不计。按季填报,全年累计。',
      'Meetings of the township’s Party committee or government in the quarter with population and family health services as an item of their own, counted by minutes that state the item and what was decided; one meeting counts once. Not counted: a passing mention in a general meeting, or a document only read out. Reported by quarter, added up over the year.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'amount',
      accumulate: 'sum',
      points: 3,
      target: 4,
      rule: { type: 'stepDeduction', step: 1, marks: 1, partial: 'whole' },
    },
  },
  {
    code: 'A2',
    name: ['事业经费到位率', 'Funds in place'],
    unit: PERCENT,
    definition: [
      '分子:当季实际拨付到乡镇的人口与家庭健康服务经费(元);分母:年度预算中当季应拨付的数额(元)。以国库集中支付记录为准;预拨下季、追加的专项和社会捐赠不计。全年累计计算。',
      'Numerator: funds for these services actually paid to the township in the quarter (yuan). Denominator: what the year’s budget allots to the quarter (yuan). By the treasury’s payment record; advances on the next quarter, supplementary grants and donations are excluded. Computed on the year’s running sums.',
    ],
    suppliedBy: 'department',
    department: 'finance',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'sum',
      points: 5,
      target: 100,
      rule: { type: 'proportional', from: 80 },
    },
  },
  {
    code: 'A3',
    name: ['人均事业费增幅', 'Growth of funds per head'],
    unit: PERCENT,
    definition: [
      '本年人均事业费比上年增长的百分比;人均数=财政安排的人口与家庭健康服务经费÷年末户籍人口。不含基本建设支出和上级一次性专项。达到20%得1分,不低于本乡镇财政收入增幅(M3)得1分。',
      'Growth over last year of funds per head: funds budgeted for these services ÷ registered population at the year’s end. Capital spending and one-off grants from above are excluded. One mark for 20 % or more, one for growing no slower than the township’s own revenue (M3).',
    ],
    suppliedBy: 'department',
    department: 'finance',
    scoring: {
      ...AT_YEAR_END,
      kind: 'amount',
      points: 2,
      target: 20,
      rule: {
        type: 'blend',
        parts: [
          { weight: 0.5, rule: { type: 'threshold' } },
          { weight: 0.5, rule: { type: 'threshold' }, target: { ref: 'indicator', code: 'M3' } },
        ],
      },
    },
  },
  {
    code: 'A4',
    name: ['机构队伍建设达标率', 'Staffing standard'],
    unit: PERCENT,
    definition: [
      '分子:季末在岗且具备岗位资格的服务人员数(乡镇服务站和村级服务员);分母:按核定标准应配备的人数。借调在外三个月以上、长期病休的不计入分子。取季末时点数。',
      'Numerator: service staff in post and qualified at the quarter’s end, in the township’s station and in the villages. Denominator: posts the approved standard asks for. Staff seconded away for three months or more, or on long sick leave, are not counted as in post. As of the quarter’s last day.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'latest',
      points: 3,
      target: 95,
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' },
    },
  },
  {
    code: 'A5',
    name: ['人口信息化建设达标率', 'Information systems standard'],
    unit: PERCENT,
    definition: [
      '分子:季末信息终端可用、数据按月更新、有专人维护三项均达标的村(居)数;分母:村(居)总数。三项中缺一项即不计入分子。由卫生健康局后台核定,取季末时点数。',
      'Numerator: villages that at the quarter’s end have a working terminal, data updated every month and a named keeper, all three. Denominator: all villages and communities. Lacking one of the three, a village is not counted. Established by the health bureau from its systems, as of the quarter’s last day.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'latest',
      points: 3,
      target: 95,
      rule: { type: 'stepDeduction', step: 1, marks: 0.3, partial: 'whole' },
    },
  },
  {
    code: 'B1',
    name: ['孕前优生健康检查覆盖率', 'Pre-pregnancy check-up coverage'],
    unit: PERCENT,
    definition: [
      '分子:当季完成免费孕前优生健康检查的计划怀孕夫妇对数;分母:当季登记的计划怀孕夫妇对数。按常住人口统计,双方均完成检查计1对;一年内已查过的不重复计。全年累计计算。',
      'Numerator: couples planning a pregnancy who completed the free check-up in the quarter. Denominator: couples who registered such a plan in the quarter. Resident base; a couple counts when both were examined, and once a year. Computed on the year’s running sums.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 7,
      target: 90,
      rule: {
        type: 'stepDeduction',
        step: 1,
        marks: 0.5,
        partial: 'whole',
        bonus: { step: 1, marks: 0.1, cap: 0.5 },
        vetoBelow: 70,
      },
    },
  },
  {
    code: 'B2',
    name: ['妇幼保健与家庭服务达标率', 'Maternal, child and family service standard'],
    unit: PERCENT,
    definition: [
      '分子:当季按规范完成全部服务项目的服务对象人次;分母:当季应服务的人次,包括孕产妇访视、0—6岁儿童健康管理和家庭随访。按常住人口统计;外出三个月以上、已由居住地服务的不计入分母。全年累计计算。',
      'Numerator: services of the quarter completed in every item of the standard. Denominator: services due in the quarter: visits to mothers, health care of children up to six, family follow-up. Resident base; people away for three months or more and served where they live are excluded. Computed on the year’s running sums.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 5,
      target: 95,
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole', vetoBelow: 80 },
    },
  },
  {
    code: 'B3',
    name: ['孕产妇系统管理率', 'Maternal care coverage'],
    unit: PERCENT,
    definition: [
      '分子:当季活产产妇中,孕早期建册、产前检查5次以上并有产后访视的人数;分母:当季活产数。按常住人口统计。全年累计计算。',
      'Numerator: mothers of the quarter’s live births who were enrolled early in pregnancy, had five or more antenatal checks and a visit after birth. Denominator: the quarter’s live births. Resident base. Computed on the year’s running sums.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 5,
      target: 90,
      rule: { type: 'proportional', from: 60 },
    },
  },
  {
    code: 'B4',
    name: ['新生儿疾病筛查率', 'Newborn screening'],
    unit: PERCENT,
    definition: [
      '分子:当季活产新生儿中完成遗传代谢病和听力筛查的人数;分母:当季活产数。两项均完成方计入;区外机构出具筛查结果的予以计入。按常住人口统计,全年累计计算。',
      'Numerator: the quarter’s live-born children screened both for metabolic disorders and for hearing. Denominator: the quarter’s live births. Results of institutions elsewhere count. Resident base. Computed on the year’s running sums.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 4,
      target: 98,
      rule: { type: 'stepDeduction', step: 0.5, marks: 0.3, partial: 'whole' },
    },
  },
  {
    code: 'B5',
    name: ['免费药具十五分钟服务圈覆盖率', 'Villages within 15 minutes of a free supply point'],
    unit: PERCENT,
    definition: [
      '分子:步行15分钟以内有免费药具发放点或自助发放机的村(居)数;分母:村(居)总数。停用一个月以上的发放点和自助机不计。取季末时点数。',
      'Numerator: villages and communities with a supply point or machine for free contraceptives within 15 minutes’ walk. Denominator: all villages and communities. A point or machine out of service for a month or more does not count. As of the quarter’s last day.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'latest',
      points: 3,
      target: 95,
      rule: {
        type: 'bands',
        bands: [
          { from: 95, marks: 3 },
          { from: 90, marks: 2 },
          { from: 80, marks: 1 },
        ],
      },
    },
  },
  {
    code: 'B6',
    name: ['早教知识进家庭、早教体验进社区', 'Early-childhood guidance reach'],
    unit: PERCENT,
    definition: [
      '分子:当季接受入户指导或参加社区早教活动的0—3岁儿童家庭户数;分母:季末0—3岁儿童家庭户数。按常住人口统计;同一家庭当季多次参加计1户;仅发放宣传品的不计。全年累计计算。',
      'Numerator: families with a child up to three who had a visit at home or took part in a community session in the quarter. Denominator: such families at the quarter’s end. Resident base; a family counts once a quarter; handing out leaflets does not count. Computed on the year’s running sums.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 4,
      target: 100,
      rule: { type: 'proportional', from: 50 },
    },
  },
  {
    code: 'C1',
    name: ['奖励扶助资金按时足额兑现率', 'Support funds paid on time and in full'],
    unit: PERCENT,
    definition: [
      '分子:当季按时足额打卡发放的扶助对象人数;分母:经资格确认、当季应发放的人数。按户籍人口统计;退回后当季补发到账的计入分子,少发、迟发的不计。全年累计计算。',
      'Numerator: entitled persons paid in full and on time, by transfer, in the quarter. Denominator: persons confirmed as entitled and due in the quarter. Registered population; a returned transfer made good within the quarter counts, a short or late payment does not. Computed on the year’s running sums.',
    ],
    suppliedBy: 'department',
    department: 'finance',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'sum',
      points: 6,
      target: 100,
      rule: {
        type: 'bands',
        bands: [
          { from: 100, marks: 6 },
          { from: 99, marks: 4 },
          { from: 97, marks: 2 },
        ],
        else: 0,
        vetoBelow: 95,
      },
    },
  },
  {
    code: 'C2',
    name: ['独生子女父母奖励金落实率', 'One-child parents’ allowance paid'],
    unit: PERCENT,
    definition: [
      '分子:当季领到奖励金的持证父母人数;分母:当季应领取的持证父母人数。按户籍人口统计;由所在单位发放的凭发放凭证计入。全年累计计算。',
      'Numerator: certificate-holding parents who received the allowance in the quarter. Denominator: those due to receive it. Registered population; payment by an employer counts with its voucher. Computed on the year’s running sums.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'sum',
      points: 3,
      target: 100,
      rule: { type: 'stepDeduction', step: 1, marks: 1, partial: 'started' },
    },
  },
  {
    code: 'C3',
    name: ['特殊家庭联系人与住院护理保险覆盖率', 'Special families: contact person and care insurance'],
    unit: PERCENT,
    definition: [
      '分子:季末已落实双联系人并参加住院护理保险的计划生育特殊家庭户数,两项缺一不计;分母:季末登记在册的特殊家庭户数。按户籍人口统计,取季末时点数。无特殊家庭的填0/0,不考核。',
      'Numerator: bereaved and disabled one-child families that at the quarter’s end have both their two contact persons and insurance for care in hospital. Denominator: such families on the register. Registered population, as of the quarter’s last day. A unit without such families enters 0/0 and is not assessed.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'latest',
      points: 5,
      target: 100,
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'started' },
    },
  },
  {
    code: 'D1',
    name: ['流动人口均等化服务率', 'Equal services to migrants'],
    unit: PERCENT,
    definition: [
      '分子:当季享受到与本地户籍人口同等基本公共服务的流动人口人数;分母:当季在册流动人口人数(流入本地一个月以上、户口在区外)。按居住地统计;婚嫁、探亲、就医短住的不计。全年累计计算。',
      'Numerator: migrants who in the quarter had the same basic services as registered residents. Denominator: migrants on the quarter’s register, here for a month or more with a household registered outside the district. By place of residence; short stays for family or treatment are excluded. Computed on the year’s running sums.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      points: 5,
      target: 95,
      rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' },
    },
  },
  {
    code: 'D2',
    name: ['流动留守儿童健康关爱覆盖率', 'Care of left-behind children'],
    unit: PERCENT,
    definition: [
      '分子:季末已建立健康档案并在当季接受过探访的流动、留守儿童人数;分母:季末在册的流动、留守儿童人数(16周岁以下)。按居住地统计,取季末时点数。无此类儿童的填0/0,不考核。',
      'Numerator: migrant and left-behind children with a health file and a visit in the quarter. Denominator: such children, under 16, on the register at the quarter’s end. By place of residence, as of the quarter’s last day. A unit without such children enters 0/0 and is not assessed.',
    ],
    suppliedBy: 'self',
    scoring: {
      ...QUARTERLY,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'latest',
      points: 3,
      target: 90,
      rule: { type: 'proportional', from: 50 },
    },
  },
  {
    code: 'E1',
    name: ['统计误差率', 'Statistical error'],
    unit: PERCENT,
    definition: [
      '督查组在抽取的村(居)逐户核查出生、孕产和流动人口登记,漏报、错报、重报的条数占应登记条数的百分比。只反映抽查村,不替代全乡镇的上报数。',
      'In the sampled villages inspectors check registrations of births, pregnancies and migrants house by house: entries omitted, wrong or double, as a percentage of the entries there should be. It speaks of the sample only and never replaces what the township reported.',
    ],
    suppliedBy: 'inspection',
    scoring: {
      ...AT_INSPECTIONS,
      kind: 'amount',
      chance: 'sample',
      direction: 'lower',
      points: 5,
      target: 5,
      rule: { type: 'stepDeduction', step: 0.1, marks: 1, partial: 'whole' },
    },
  },
  {
    code: 'E2',
    name: ['上报及时', 'Timeliness'],
    unit: ['月', 'months late'],
    definition: [
      '报表以负责人首次签署时间为准,晚于截止日(经批准延期的,晚于延期日)的,每满30日为1个月,不足30日按1个月计,最多计10个月。由系统按报表记录自动计算;被退回后更正的,不另计迟报。',
      'A report counts from its head’s first signature. Signed after the due day, or after the day of an extension granted, it is late by 30-day months, a month begun counting whole, ten at most. Computed by the system from the reports’ own record; a correction after a return is not counted as late again.',
    ],
    suppliedBy: 'system',
    scoring: {
      ...QUARTERLY,
      kind: 'tally',
      points: 3,
      rule: {
        type: 'tally',
        start: 'full',
        items: [{ code: 'late', name: { zh: '迟报月数', en: 'Months late' }, marks: 0.2, cap: 2 }],
      },
    },
  },
  {
    code: 'F1',
    name: ['民意测评满意度', 'Residents’ satisfaction'],
    unit: PERCENT,
    definition: [
      '督查组在抽取的3个村(居)每村随机访问10户,按很满意1、满意0.8、一般0.6、不满意0折算。只登记各档户数,不登记住户信息;拒访、无人在家的换户,不计入。',
      'Ten households drawn in each of three sampled villages are asked; very satisfied counts 1, satisfied 0.8, so-so 0.6, dissatisfied 0. Only the number of households per answer is kept, nothing of the household; refusals and empty houses are replaced and not counted.',
    ],
    suppliedBy: 'inspection',
    scoring: {
      ...AT_INSPECTIONS,
      kind: 'poll',
      chance: 'sample',
      answers: [
        { code: 'very', name: { zh: '很满意', en: 'Very satisfied' }, worth: 1 },
        { code: 'yes', name: { zh: '满意', en: 'Satisfied' }, worth: 0.8 },
        { code: 'soso', name: { zh: '一般', en: 'So-so' }, worth: 0.6 },
        { code: 'no', name: { zh: '不满意', en: 'Dissatisfied' }, worth: 0 },
      ],
      points: 6,
      target: 90,
      rule: { type: 'proportional', from: 60 },
    },
  },
  {
    code: 'G1',
    name: ['现场督查得分', 'Inspection sheet'],
    unit: ['分', 'marks'],
    definition: [
      '督查组按现场督查评分表逐项打分,满分100。季度督查不评带*的项目,其余项目折算为100分;半年督查和年终考核评全部项目。',
      'Inspectors score the sheet item by item, out of 100. A quarter leaves out the starred items and rescales the rest to 100; the half-year and the year-end inspection use all of them.',
    ],
    suppliedBy: 'inspection',
    scoring: {
      phases: ['regular', 'half', 'final'],
      kind: 'rating',
      chance: 'sample',
      max: 100,
      points: 20,
      rule: { type: 'rating' },
    },
  },
  {
    code: 'M1',
    name: ['出生率', 'Birth rate'],
    unit: ['‰', '‰'],
    definition: [
      '分子:当季出生人数;分母:当季平均常住人口的四分之一(人年),各季相加即全年平均人口,因而各季及累计均为年率。仅监测,不计分。',
      'Numerator: births of the quarter. Denominator: a quarter of the quarter’s mean resident population (person-years), so that the quarters add up to the year’s mean population and every figure is an annual rate. Monitored only, no marks.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: { ...QUARTERLY, kind: 'ratio', chance: 'poisson', multiplier: 1000, accumulate: 'sum' },
  },
  {
    code: 'M2',
    name: ['出生人口性别比', 'Sex ratio at birth'],
    unit: ['女=100', 'girls = 100'],
    definition: [
      '全年出生男婴数(分子)与女婴数(分母)之比,以女婴为100,参考值103—107。乡镇一年出生人数少,比值波动大,仅监测,不计分、不排名。',
      'Boys (numerator) per hundred girls (denominator) born in the year; 103–107 for reference. A township’s births of one year are too few to judge by. Monitored only: no marks, no ranks.',
    ],
    suppliedBy: 'department',
    department: 'health',
    scoring: {
      ...AT_YEAR_END,
      kind: 'ratio',
      multiplier: 100,
      chance: 'binomial',
      accumulate: 'sum',
      direction: 'range',
      target: [103, 107],
    },
  },
  {
    code: 'M3',
    name: ['财政收入增幅', 'Growth of the township’s revenue'],
    unit: PERCENT,
    definition: [
      '乡镇一般公共预算收入比上年增长的百分比,按同口径计算,不含上级转移支付。仅监测,供A3对照。',
      'Growth over last year of the township’s general public revenue on the same basis, transfers from above excluded. Monitored only; A3 is held against it.',
    ],
    suppliedBy: 'department',
    department: 'finance',
    scoring: { ...AT_YEAR_END, kind: 'amount' },
  },
]

/** A1's phased targets: one meeting a quarter, four a year. */
export const meetingsByQuarter = [1, 2, 3, 4] as const
