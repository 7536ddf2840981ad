import type { Role } from './roles'

const participants = ['office', 'leader', 'inspector', 'reporter', 'head', 'department'] as const
const everyone = [...participants, 'sysadmin', 'secadmin', 'auditor'] as const
const township = ['reporter', 'head'] as const

/**
 * Every action of the product and the roles that may take it. `public` needs no account. The same table decides in
 * procedures, in pages and for buttons; scope by unit is added in the query (see `scope.ts`).
 */
export const actions = {
  'installation.read': 'public',
  'installation.setUp': 'public',
  'account.read': everyone,
  'account.frame': everyone,
  'account.changePassword': everyone,

  'period.list': participants,
  'period.progress': ['office'],
  'period.open': ['office'],
  'period.close': ['office'],
  'period.extend': ['office'],
  'period.review': ['office'],
  'period.accept': ['office'],

  'period.timeliness': ['office', 'leader'],
  'reminder.send': ['office'],

  'calendar.read': participants,
  'calendar.change': ['office'],

  'inbox.read': everyone,
  'mail.own': everyone,
  'mail.change': everyone,
  'mail.state': ['sysadmin'],
  'mail.retry': ['sysadmin'],

  'report.list': ['office', ...township],
  'report.read': ['office', ...township],
  'report.history': ['office', ...township],
  'report.burden': ['office', 'leader'],
  'report.save': ['reporter'],
  'report.explain': ['reporter'],
  'report.submit': ['reporter'],
  'report.withdraw': township,
  'report.sign': ['head'],
  'report.return': ['head', 'office'],
  'report.accept': ['office'],
  'report.beginReview': ['office'],
  'report.reopen': ['office'],
  'report.revision': ['office', ...township],
  'report.export': ['office', 'reporter'],
  'report.import': ['office', 'reporter'],

  'evidence.read': ['office', ...township],
  'evidence.download': ['office', 'leader', 'inspector', ...township],
  'evidence.earlier': township,
  'evidence.attach': [...township, 'inspector'],
  'evidence.detach': [...township, 'inspector'],

  'departmentValues.read': ['department'],
  'departmentValues.history': ['department'],
  'departmentValues.save': ['department'],
  'departmentValues.explain': ['department'],
  'departmentValues.signOff': ['department'],
  'apiToken.list': ['department', 'secadmin'],
  'apiToken.create': ['department'],
  'apiToken.revoke': ['department', 'secadmin'],
  'departmentValues.export': ['department'],
  'departmentValues.import': ['department'],

  'sheet.list': ['office', 'inspector'],
  'sheet.read': ['office', 'inspector'],
  'sheet.download': ['inspector'],
  'sheet.save': ['inspector'],
  'sheet.sign': ['inspector'],
  'sheet.complete': ['inspector'],
  'sheet.reopen': ['office'],

  'adjustment.list': ['office', 'leader', ...township],
  'adjustment.claim': township,
  'adjustment.propose': ['office'],
  'adjustment.withdraw': ['office', ...township],
  'adjustment.agree': ['office', 'leader'],
  'adjustment.refuse': ['office', 'leader'],
  'veto.propose': ['office'],
  'veto.withdraw': ['office'],
  'veto.confirm': ['leader'],
  'veto.reject': ['leader'],
  'veto.lift': ['leader'],

  'round.list': ['office', 'leader', 'inspector', ...township],
  'round.read': ['office', 'leader', 'inspector', ...township],
  'round.plan': ['office'],
  'round.commit': ['office'],
  'round.giveNumber': ['office', 'leader', 'inspector'],
  'round.start': ['office'],
  'round.complete': ['office'],
  'round.confirm': ['office'],
  'round.cancel': ['office'],
  'round.replace': ['office'],

  'run.create': ['office'],
  'run.compare': ['office'],
  'publication.preview': ['office'],
  'publication.publish': ['office'],
  'publication.list': participants,
  'publication.download': participants,

  'league.read': participants,
  'mark.read': participants,
  'trend.read': participants,
  'township.read': participants,

  'plan.list': participants,
  'plan.read': participants,
  'plan.draft': ['office'],
  'plan.trial': ['office'],
  'plan.publish': ['office'],
  'target.read': township,
  'target.propose': township,
  'plan.export': participants,
  'plan.exportDraft': ['office'],
  'plan.import': ['office'],

  'letter.list': ['office', 'leader', ...township],
  'letter.read': ['office', 'leader', ...township],
  'letter.propose': ['office'],
  'letter.sign': ['leader', 'head'],
  'letter.sendBack': ['head'],
  'letter.recordOnPaper': ['office'],

  'search.entries': participants,

  'acting.list': participants,
  'acting.name': ['leader', 'head'],
  'acting.revoke': ['leader', 'head'],

  'unit.list': ['sysadmin'],
  'unit.create': ['sysadmin'],
  'unit.change': ['sysadmin'],
  'unit.changes': ['sysadmin'],
  'user.list': ['sysadmin'],
  'user.create': ['sysadmin'],
  'user.update': ['sysadmin'],
  'user.resetPassword': ['sysadmin'],
  'user.handOver': ['sysadmin'],
  'audit.read': ['auditor'],
  'audit.verify': ['auditor'],
} as const satisfies Record<string, readonly Role[] | 'public'>

export type Action = keyof typeof actions
