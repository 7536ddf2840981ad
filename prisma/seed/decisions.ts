import type { PlanPaper } from '@/server/domain/plan/document/plan-paper'
import { moment, nextWorkday } from './days'
import type { DemoPeriod } from './periods'
import type { Deed, Step } from './script'

/** The clauses under which a unit is vetoed, as the district's plan lists them. */
export const vetoes: PlanPaper['vetoes'] = [
  { code: 'V1', name: { zh: '主要指标未完成', en: 'A main target missed' } },
  { code: 'V2', name: { zh: '严重弄虚作假', en: 'Serious falsification' } },
  {
    code: 'V3',
    name: { zh: '违法行政造成恶劣影响', en: 'Unlawful administration with bad effect' },
  },
  { code: 'V4', name: { zh: '应兑现的利益导向政策资金未兑现', en: 'Benefits due not paid' } },
]

export type DecisionDeed =
  | { do: 'proposeVeto'; period: string; unit: string; clause: string; basis: string }
  | { do: 'rejectVeto'; unit: string; clause: string; words: string }
  | { do: 'claimBonus'; period: string; unit: string; marks: number; matter: string; basis: string }
  | { do: 'refuseClaim'; unit: string; matter: string; words: string }

/** What was put before the office and the leaders in a period, and how it was decided. None of it moved a mark. */
export function decisionSteps({ code, dueOn }: DemoPeriod): Step[] {
  if (code !== '2026Q2') return []
  const then = nextWorkday(dueOn)
  const step = (day: string, time: string, by: string, name: string, deed: Deed): Step => ({
    at: moment(day, time),
    by,
    name: `${code}/${name}`,
    ...deed,
  })
  const matter = '流动人口服务站获评市级先进'
  return [
    step(dueOn, '10:20', 'bazanggou.reporter', 'bazanggou/claim', {
      do: 'claimBonus',
      period: code,
      unit: 'bazanggou',
      marks: 2,
      matter,
      basis: '市卫健委〔2025〕47号通报',
    }),
    step(then, '11:10', 'office2', 'bazanggou/claim/refuse', {
      do: 'refuseClaim',
      unit: 'bazanggou',
      matter,
      words: '表彰文件为2025年12月，已不在本考核年度；2025年度未申报，不能补计。',
    }),
    step(dueOn, '15:30', 'office', 'shagou/veto', {
      do: 'proposeVeto',
      period: code,
      unit: 'shagou',
      clause: 'V2',
      basis: '季度督查发现3个村的服务记录与上报数相差较大，疑似虚报；督查表编号2026Q2-沙沟。',
    }),
    step(then, '16:40', 'leader', 'shagou/veto/reject', {
      do: 'rejectVeto',
      unit: 'shagou',
      clause: 'V2',
      words: '经复核，差异系两村登记口径不一致，不构成弄虚作假；由考核办督促统一口径。',
    }),
  ]
}
