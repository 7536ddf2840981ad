import type { DemoAccount } from '../accounts'

/** The township that assesses its villages every month: the second level of the demonstration. */
export const TOWNSHIP = '630203102'

/** The township's own bureau: its health centre keeps one of the villages' figures. */
export const CLINIC = `${TOWNSHIP}D01`

/** A village: the last three figures of its code, what its accounts are called by, how their holders are named. */
export interface DemoVillage {
  code: string
  key: string
  name: string
}

const village = (number: string, key: string, name: string): DemoVillage => ({
  code: `${TOWNSHIP}${number}`,
  key,
  name,
})

/** Sanhe's eighteen villages and its residents' committee, in the order of their codes. */
export const villages: readonly DemoVillage[] = [
  village('001', 'juwei', '镇居委会'),
  village('200', 'sanhe', '三合村'),
  village('201', 'luotuobao', '骆驼堡村'),
  village('202', 'dongyatou', '东崖头村'),
  village('203', 'xiyatou', '西崖头村'),
  village('204', 'binglingshan', '冰岭山村'),
  village('205', 'qixinzhuang', '祁新庄村'),
  village('206', 'zhangqizhai', '张其寨村'),
  village('207', 'tiaoling', '条岭村'),
  village('208', 'suoergan', '索尔干村'),
  village('209', 'sitai', '寺台村'),
  village('210', 'xinan', '新安村'),
  village('211', 'wanzi', '湾子村'),
  village('212', 'zhongjia', '仲家村'),
  village('213', 'fanshen', '翻身村'),
  village('214', 'zhuangkuo', '庄廓村'),
  village('215', 'yaodong', '窑洞村'),
  village('216', 'bangyelong', '邦业隆村'),
  village('217', 'wayaotai', '瓦窑台村'),
]

/** The accounts of the township's own assessment, and two in every village. */
export const villageAccounts: readonly DemoAccount[] = [
  { username: 'sanhe.office', name: '三合镇考核办', role: 'office', unit: TOWNSHIP },
  { username: 'sanhe.leader', name: '三合镇分管领导', role: 'leader', unit: TOWNSHIP },
  { username: 'sanhe.inspector', name: '三合镇督查员', role: 'inspector', unit: TOWNSHIP },
  { username: 'sanhe.clinic', name: '三合镇卫生院统计员', role: 'department', unit: CLINIC },
  ...villages.flatMap(({ key, name, code }): DemoAccount[] => [
    { username: `sanhe.${key}.reporter`, name: `${name}填报员`, role: 'reporter', unit: code },
    { username: `sanhe.${key}.head`, name: `${name}负责人`, role: 'head', unit: code },
  ]),
]
