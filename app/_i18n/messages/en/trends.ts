import type { Shape } from '../shape'
import type { trends as source } from '../zh-cn/trends'

export const trends = {} satisfies Shape<typeof source>
