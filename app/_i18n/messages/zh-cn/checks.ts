/** What a plan's checks say where figures are reported. */
export const checks = {
  hard: '须改正：',
  soft: '须说明：',
  explain: '说明',
  explainHint: '数据无误的，写明原因；不写个人信息',
  saved: '说明已保存，随数据一并报送。',
  earlier: '数据改动前的说明：{text}',
  again: '仍适用，照此说明',
  explained: '说明：{text}（{by}，{at}）',
  explaining: '说明：{text}（尚未保存）',
  notExplained: '尚未说明',
  standing: '逻辑审核有{count}处须先处理：',
  jump: '{count}处未通过审核',
  title: '逻辑审核',
  historyTitle: '审核说明',
  historyFor: '{check} 第{version}次',
} as const
