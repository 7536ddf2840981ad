import { account } from './account'
import { adjustments } from './adjustments'
import { admin } from './admin'
import { appeals } from './appeals'
import { archives } from './archives'
import { audit } from './audit'
import { builder } from './builder'
import { breakdown } from './breakdown'
import { change } from './change'
import { checkEditor } from './check-editor'
import { checks } from './checks'
import { bulletins } from './bulletins'
import { burden } from './burden'
import { comparison } from './comparison'
import { cockpit } from './cockpit'
import { commendations } from './commendations'
import { common } from './common'
import { difference } from './difference'
import { entry } from './entry'
import { errors } from './errors'
import { evidence } from './evidence'
import { exchange } from './exchange'
import { inbox } from './inbox'
import { indicator } from './indicator'
import { inspections } from './inspections'
import { integrity } from './integrity'
import { interfaces } from './interfaces'
import { league } from './league'
import { letters } from './letters'
import { marks } from './marks'
import { papers } from './papers'
import { periods } from './periods'
import { planFiles } from './plan-files'
import { plans } from './plans'
import { proceedings } from './proceedings'
import { publications } from './publications'
import { publicity } from './publicity'
import { raise } from './raise'
import { rectifications } from './rectifications'
import { reports } from './reports'
import { roundYear } from './round-year'
import { rounds } from './rounds'
import { robustness } from './robustness'
import { rules } from './rules'
import { shell } from './shell'
import { takeOver } from './take-over'
import { targets } from './targets'
import { townships } from './townships'
import { trends } from './trends'
import { values } from './values'
import { workshop } from './workshop'

/** The source: every other language has the same keys. */
export const zhCN = {
  account,
  adjustments,
  admin,
  appeals,
  archives,
  audit,
  builder,
  breakdown,
  change,
  checkEditor,
  checks,
  bulletins,
  burden,
  cockpit,
  comparison,
  commendations,
  common,
  difference,
  entry,
  errors,
  evidence,
  exchange,
  inbox,
  indicator,
  inspections,
  integrity,
  interfaces,
  league,
  letters,
  marks,
  papers,
  periods,
  planFiles,
  plans,
  proceedings,
  publications,
  publicity,
  raise,
  rectifications,
  reports,
  roundYear,
  rounds,
  robustness,
  rules,
  shell,
  takeOver,
  targets,
  townships,
  trends,
  values,
  workshop,
} as const
