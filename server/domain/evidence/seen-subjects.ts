import type { Role } from '../access/roles'
import type { EvidenceSubject } from './place'

/** What files of the county some roles may see: only those that hang on these. Left out: every one in their scope. */
export const seenSubjects: Partial<Record<Role, readonly EvidenceSubject[]>> = {
  leader: ['sheet', 'rectification', 'appeal', 'bonus'],
  inspector: ['sheet', 'rectification'],
}
