import { account } from './account'
import { common } from './common'
import { errors } from './errors'
import { league } from './league'
import { periods } from './periods'
import { publications } from './publications'
import { reports } from './reports'
import { shell } from './shell'

/** The source: every other language has the same keys. */
export const zhCN = { account, common, errors, league, periods, publications, reports, shell } as const
