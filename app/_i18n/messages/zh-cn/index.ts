import { account } from './account'
import { admin } from './admin'
import { audit } from './audit'
import { breakdown } from './breakdown'
import { common } from './common'
import { entry } from './entry'
import { errors } from './errors'
import { inspections } from './inspections'
import { league } from './league'
import { letters } from './letters'
import { marks } from './marks'
import { periods } from './periods'
import { plans } from './plans'
import { publications } from './publications'
import { reports } from './reports'
import { rules } from './rules'
import { shell } from './shell'
import { townships } from './townships'
import { trends } from './trends'
import { values } from './values'
import { workshop } from './workshop'

/** The source: every other language has the same keys. */
export const zhCN = {
  account,
  admin,
  audit,
  breakdown,
  common,
  entry,
  errors,
  inspections,
  league,
  letters,
  marks,
  periods,
  plans,
  publications,
  reports,
  rules,
  shell,
  townships,
  trends,
  values,
  workshop,
} as const
