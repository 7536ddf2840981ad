import type { Shape } from '../shape'
import type { zhCN } from '../zh-cn'
import { account } from './account'
import { common } from './common'
import { errors } from './errors'
import { league } from './league'
import { periods } from './periods'
import { publications } from './publications'
import { reports } from './reports'
import { shell } from './shell'

export const en = { account, common, errors, league, periods, publications, reports, shell } satisfies Shape<typeof zhCN>
