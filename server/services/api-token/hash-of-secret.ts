import 'server-only'
import { sha256 } from '@/server/db/audit'

/** What is kept of a key's secret. It is 32 random bytes, so a plain hash can't be searched. */
export const hashOfSecret = (secret: string): string => sha256(`mingji-key\n${secret}`)
