import type { PartContent } from '@/server/domain/plan/document/plan-document'

/** The grades that counties give, to begin with. */
export const USUAL_GRADES: PartContent<'settings'>['grades'] = [
  { code: 'excellent', name: { zh: '优秀', en: 'Excellent' }, from: 90 },
  { code: 'good', name: { zh: '良好', en: 'Good' }, from: 80 },
  { code: 'pass', name: { zh: '合格', en: 'Pass' }, from: 60 },
  { code: 'fail', name: { zh: '不合格', en: 'Fail' }, from: 0 },
]
