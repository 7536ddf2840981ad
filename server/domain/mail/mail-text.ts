import type { InboxItem, InboxKind } from '../inbox/inbox-item'

export type MailLocale = 'zh-CN' | 'en'

/** A mail to be sent: plain text, and the same as simple HTML. */
export interface MailText {
  subject: string
  text: string
  html: string
}

interface Words {
  hello: (name: string) => string
  digestSubject: (count: number) => string
  digest: string
  remindedSubject: string
  reminded: (by: string, period: string) => string
  codeSubject: string
  code: (code: string) => string
  open: string
  foot: string
  due: (day: string) => string
  late: string
  kinds: Record<InboxKind, (about: string) => string>
}

/** What each thing is called in a mail. Never a figure of what is not published: only what waits, and where. */
const words: Record<MailLocale, Words> = {
  'zh-CN': {
    hello: (name) => `${name}:`,
    digestSubject: (count) => `【明绩】您有${count}项待办`,
    digest: '以下事项待您办理:',
    remindedSubject: '【明绩】考核办催办提醒',
    reminded: (by, period) => `${by}提醒贵单位办理${period}的报送事项:`,
    codeSubject: '【明绩】邮箱验证码',
    code: (code) => `您的邮箱验证码是 ${code},30分钟内有效。如非本人操作,请忽略本邮件。`,
    open: '打开待办',
    foot: '本邮件由明绩自动发送,不含未公布的数据。可在“我的账号”中修改或关闭邮件提醒。',
    due: (day) => `${day}截止`,
    late: '已逾期',
    kinds: {
      reportToFill: (about) => `${about}报告待填报`,
      reportReturned: (about) => `${about}报告已退回,待更正`,
      reportToSign: (about) => `${about}报告待签字`,
      letterToSign: (about) => `${about}责任书待签字`,
      targetsToSee: (about) => `${about}征求目标意见`,
      reportsToReview: (about) => `${about}有报告待审核`,
      proposalsToAnswer: (about) => `${about}有目标建议待答复`,
      lettersSentBack: (about) => `${about}有责任书被退回`,
      periodToOpen: (about) => `${about}待开放`,
      periodToClose: (about) => `${about}待关闭`,
      periodToPublish: (about) => `${about}待计分、发布`,
      draftOpen: (about) => `${about}方案草案待完成`,
      calendarEmpty: (about) => `${about}年工作日历待录入`,
      lettersToSign: (about) => `${about}有责任书待签字`,
      sheetsToComplete: (about) => `${about}有督查表待完成`,
      sheetsToTake: (about) => `${about}有督查表待认领`,
      valuesOwed: (about) => `${about}部门数据待填报`,
      rectificationToAnswer: (about) => `${about}整改通知待答复`,
      rectificationSentBack: (about) => `${about}整改答复被退回`,
      findingsToOrder: (about) => `${about}有发现的问题待处理`,
      answersToVerify: (about) => `${about}有整改待核验`,
      rectificationsOverdue: (about) => `${about}有整改逾期`,
      appealToHear: (about) => `${about}的申诉待复核`,
      sheetToConfirm: (about) => `${about}督查表待确认`,
      vetoOnUnit: (about) => `${about}有可申诉的决定`,
      sheetContested: (about) => `${about}对督查表有异议`,
      adjustmentsToDecide: () => '有加减分待决定',
      numberToGive: (about) => `${about}的抽签待报数`,
      vetoesToDecide: () => '有一票否决待决定',
      rectificationsDue: (about) => `${about}有整改到期未答复`,
      supervisedToClose: (about) => `${about}有督办事项待销号`,
      marksToCheck: (about) => `${about}拟发布结果待核对`,
      noticeRunning: (about) => `${about}结果正在公示`,
      objectionsToAnswer: (about) => `${about}拟发布结果有异议待答复`,
      candidateToMove: (about) => `${about}拟发布结果待办下一步`,
      publicationToSign: (about) => `${about}考核结果待签发`,
      mailFailed: () => '有邮件发送失败',
    },
  },
  en: {
    hello: (name) => `Dear ${name},`,
    digestSubject: (count) => `[Mingji] ${count} ${count === 1 ? 'thing waits' : 'things wait'} for you`,
    digest: 'This waits for you:',
    remindedSubject: '[Mingji] A reminder of the assessment office',
    reminded: (by, period) => `${by} reminds your unit of what it owes for ${period}:`,
    codeSubject: '[Mingji] Your code',
    code: (code) =>
      `The code for your address is ${code}. It is valid for 30 minutes. If you did not ask for it, ignore this mail.`,
    open: 'Open the inbox',
    foot: 'Sent by Mingji. It holds no unpublished figures. You can change or stop these mails under “My account”.',
    due: (day) => `due ${day}`,
    late: 'late',
    kinds: {
      reportToFill: (about) => `The report of ${about} is to be filled in`,
      reportReturned: (about) => `The report of ${about} was returned`,
      reportToSign: (about) => `The report of ${about} is to be signed`,
      letterToSign: (about) => `The letter of ${about} is to be signed`,
      targetsToSee: (about) => `${about}: what do you think of your targets?`,
      reportsToReview: (about) => `Reports of ${about} are to be reviewed`,
      proposalsToAnswer: (about) => `Proposals for ${about} are to be answered`,
      lettersSentBack: (about) => `Letters of ${about} were sent back`,
      periodToOpen: (about) => `${about} is to be opened`,
      periodToClose: (about) => `${about} is to be closed`,
      periodToPublish: (about) => `${about} is to be scored and published`,
      draftOpen: (about) => `The draft of ${about} is open`,
      calendarEmpty: (about) => `The working days of ${about} are to be entered`,
      lettersToSign: (about) => `Letters of ${about} are to be signed`,
      sheetsToComplete: (about) => `Inspection sheets of ${about} are to be completed`,
      sheetsToTake: (about) => `Inspection sheets of ${about} are to be taken`,
      valuesOwed: (about) => `Your bureau owes values for ${about}`,
      rectificationToAnswer: (about) => `${about}: an order is to be answered`,
      rectificationSentBack: (about) => `${about}: an answer was sent back`,
      findingsToOrder: (about) => `Findings of ${about} are to be decided on`,
      answersToVerify: (about) => `Answers of ${about} are to be verified`,
      rectificationsOverdue: (about) => `Rectifications of ${about} are overdue`,
      appealToHear: (about) => `An appeal of ${about} is to be heard`,
      sheetToConfirm: (about) => `The inspection sheet of ${about} is to be confirmed`,
      vetoOnUnit: (about) => `${about}: a decision that your unit may appeal against`,
      sheetContested: (about) => `${about} contests its inspection sheet`,
      adjustmentsToDecide: () => 'Adjustments are to be decided',
      numberToGive: (about) => `${about}: the draw waits for your number`,
      vetoesToDecide: () => 'Vetoes are to be decided',
      rectificationsDue: (about) => `Rectifications of ${about} are due`,
      supervisedToClose: (about) => `Orders of leaders under ${about} are to be closed`,
      marksToCheck: (about) => `The results of ${about} are to be checked`,
      noticeRunning: (about) => `The results of ${about} are on notice`,
      objectionsToAnswer: (about) => `Objections to the results of ${about} are to be answered`,
      candidateToMove: (about) => `The results of ${about} wait for your next step`,
      publicationToSign: (about) => `The results of ${about} are to be signed`,
      mailFailed: () => 'Mails could not be sent',
    },
  },
}

const nameIn = (about: { name: string; nameEn: string } | null, locale: MailLocale): string =>
  about === null ? '' : locale === 'en' && about.nameEn !== '' ? about.nameEn : about.name

function dueOf(item: InboxItem): string | null {
  if (item.time?.is === 'open') return item.time.dueOn
  return item.time?.is === 'extended' ? item.time.until : null
}

/** A reminder of the office, in its words. */
export interface Reminded {
  byName: string
  period: { name: string; nameEn: string }
  words: string
}

/** What waits, one line each. `origin` is the product's address without a trailing slash; without one there is no link. */
export function digestMail(
  person: { name: string; locale: MailLocale },
  items: readonly InboxItem[],
  origin: string | null,
  reminders: readonly Reminded[] = [],
): MailText {
  const say = words[person.locale]
  const waiting = items.map((item) => {
    const due = dueOf(item)
    const tail = item.late ? say.late : due === null ? null : say.due(due)
    return say.kinds[item.kind](nameIn(item.about, person.locale)) + (tail === null ? '' : ` (${tail})`)
  })
  const reminded = reminders.map(({ byName, period, words: said }) =>
    `${say.reminded(byName, nameIn(period, person.locale))} ${said}`.trim(),
  )
  const lines = [...reminded, ...waiting]
  return compose(person, say.digestSubject(lines.length), say.digest, lines, origin)
}

/** The office's reminder, in its words. */
export function reminderMail(
  person: { name: string; locale: MailLocale },
  reminder: Reminded,
  origin: string | null,
): MailText {
  const say = words[person.locale]
  const opening = say.reminded(reminder.byName, nameIn(reminder.period, person.locale))
  return compose(person, say.remindedSubject, opening, reminder.words === '' ? [] : [reminder.words], origin)
}

export function codeMail(person: { name: string; locale: MailLocale }, code: string): MailText {
  const say = words[person.locale]
  const text = [say.hello(person.name), '', say.code(code)].join('\n')
  return {
    subject: say.codeSubject,
    text,
    html: htmlOf([say.hello(person.name), say.code(code)], [], null, null),
  }
}

function compose(
  person: { name: string; locale: MailLocale },
  subject: string,
  opening: string,
  lines: readonly string[],
  origin: string | null,
): MailText {
  const say = words[person.locale]
  const url = origin === null ? null : `${origin}${person.locale === 'en' ? '/en' : ''}/inbox`
  const text = [
    say.hello(person.name),
    '',
    opening,
    '',
    ...lines.map((line) => `- ${line}`),
    '',
    ...(url === null ? [] : [`${say.open}: ${url}`, '']),
    '--',
    say.foot,
    '',
  ].join('\n')
  return {
    subject,
    text,
    html: htmlOf(
      [say.hello(person.name), opening],
      lines,
      url === null ? null : { url, text: say.open },
      say.foot,
    ),
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function htmlOf(
  paragraphs: readonly string[],
  lines: readonly string[],
  link: { url: string; text: string } | null,
  foot: string | null,
): string {
  return [
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '',
    link ? `<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>` : '',
    foot ? `<p style="color:#666;font-size:12px">${escaped(foot)}</p>` : '',
  ].join('\n')
}
