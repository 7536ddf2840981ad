import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'

/** The quarter whose bulletin the office has made already. */
export const BULLETIN_OF = '2026Q2'
/** Townships whose letters of the year were signed by both sides. */
export const LETTERS_OF = ['sanhe', 'bazanggou'] as const
export const letterDays = {
  proposed: '2026-03-02',
  signed: '2026-03-03',
  countersigned: '2026-03-04',
} as const

/** What the office made of its template: no figure that the annexes do not tell. */
export const bulletin: BulletinText = {
  organ: '平安区考核办公室文件',
  number: '考核办〔2026〕3号',
  title: '关于2026年二季度目标管理责任制｜考核结果的通报',
  to: '各乡镇（街道），各有关部门：',
  body: [
    '现将2026年二季度目标管理责任制考核结果通报如下。',
    '一、考核结果',
    '各单位的得分、位次和位次范围见附件。档与档之间的先后超出偶然波动；同一档内位次范围前后交错，没有可靠的分界，两个单位的先后以各自的位次范围为准。',
    '二、整改情况',
    '逾期未办的整改事项见附件，请有关单位抓紧办理，并书面报告结果。',
    '三、有关说明',
    '全部数据、规则和结果已封存，任何人都可以用封存文件重新计算，并与本通报每页所印的根校验码核对。',
    '各单位要对照通报的问题认真整改，巩固成效。对结果有异议的，按方案规定的期限和程序申诉。',
  ].join('\n'),
  signer: '平安区考核办公室',
  copies: '区委办公室、区政府办公室',
}
