import { describe, expect, test } from 'vitest'
import type { InboxItem } from '../inbox/inbox-item'
import { afterFailure, MOST_ATTEMPTS } from './attempt'
import { judgeCode, mayAskForCode, readAddress } from './confirm-address'
import { digestDay } from './digest-due'
import { codeMail, digestMail, reminderMail } from './mail-text'

const calendar = new Map([
  ['2026-02-14', 'makeUp' as const],
  ['2026-02-16', 'holiday' as const],
])

describe('the digest of a day', () => {
  test.each([
    ['before the hour', '2026-02-13T07:59:59+08:00', null],
    ['at the hour', '2026-02-13T08:00:00+08:00', '2026-02-13'],
    ['later on the same day: a server that was down catches up', '2026-02-13T21:00:00+08:00', '2026-02-13'],
    ['the office’s day has begun, Greenwich’s has not', '2026-02-14T08:00:00+08:00', '2026-02-14'],
    ['a made-up Saturday', '2026-02-14T09:00:00+08:00', '2026-02-14'],
    ['a Sunday', '2026-02-15T09:00:00+08:00', null],
    ['a holiday', '2026-02-16T09:00:00+08:00', null],
  ])('%s', (_, now, day) => {
    expect(digestDay(new Date(now), 8, calendar)).toBe(day)
  })
})

describe('a mail that was not taken', () => {
  const now = new Date('2026-04-14T00:00:00Z')
  test.each([
    [
      'is tried again after a minute',
      1,
      false,
      { state: 'waiting', dueAt: new Date('2026-04-14T00:01:00Z') },
    ],
    ['then after four', 3, false, { state: 'waiting', dueAt: new Date('2026-04-14T00:04:00Z') }],
    ['is given up after the last attempt', MOST_ATTEMPTS, false, { state: 'failed' }],
    ['is given up at once where the server never will', 1, true, { state: 'failed' }],
  ])('%s', (_, attempts, isFinal, expected) => {
    expect(afterFailure(now, attempts, isFinal)).toEqual(expected)
  })
})

describe('an address', () => {
  const sent = new Date('2026-04-14T00:00:00Z')
  const pending = { pending: 'a@b.cn', codeHash: 'h', codeSentAt: sent, codeTries: 0 }
  const after = (minutes: number) => new Date(sent.getTime() + minutes * 60_000)
  test.each([
    ['the right code', pending, 'h', 5, 'confirmed'],
    ['another code', pending, 'x', 5, 'wrong'],
    ['after half an hour', pending, 'h', 31, 'expired'],
    ['after five tries', { ...pending, codeTries: 5 }, 'h', 5, 'expired'],
    ['without having asked', null, 'h', 5, 'expired'],
  ])('%s', (_, address, hash, minutes, expected) => {
    expect(judgeCode(address, hash, after(minutes))).toBe(expected)
  })
  test('a code is sent once a minute at most', () => {
    expect(mayAskForCode(pending, after(0.5))).toEqual({ ok: false, seconds: 30 })
    expect(mayAskForCode(pending, after(1))).toEqual({ ok: true })
    expect(mayAskForCode(null, sent)).toEqual({ ok: true })
  })
  test.each([
    ['ma@haidong.gov.cn', 'ma@haidong.gov.cn'],
    [' ma@haidong.gov.cn ', 'ma@haidong.gov.cn'],
    ['a@b.cn, c@d.cn', null],
    ['a@b.cn\r\nBcc: c@d.cn', null],
    ['马 <a@b.cn>', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(readAddress(text)).toBe(expected)
  })
})

describe('what a mail says', () => {
  const item: InboxItem = {
    key: 'k',
    kind: 'reportToFill',
    href: '/reports/r',
    about: { name: '一季度<b>', nameEn: 'Q1' },
    count: 42,
    since: null,
    time: { is: 'open', dueOn: '2026-04-10', days: 1, workingDays: 1, closesOn: '2026-04-25' },
    late: false,
  }
  const person = { name: '马海花', locale: 'zh-CN' as const }

  test('names what waits with its day and the way there, and no figure', () => {
    const { subject, text, html } = digestMail(person, [item], 'https://mingji.example.org')
    expect(subject).toBe('【明绩】您有1项待办')
    expect(text).toContain('- 一季度<b>报告待填报 (2026-04-10截止)')
    expect(text).toContain('https://mingji.example.org/inbox')
    expect(text).not.toContain('42')
    expect(html).toContain('一季度&lt;b&gt;报告待填报')
    expect(html).not.toContain('<b>')
  })
  test('in English leads to the English page', () => {
    const { subject, text } = digestMail(
      { name: 'Ma', locale: 'en' },
      [{ ...item, late: true }],
      'https://m.org',
    )
    expect(subject).toBe('[Mingji] 1 thing waits for you')
    expect(text).toContain('- The report of Q1 is to be filled in (late)')
    expect(text).toContain('https://m.org/en/inbox')
  })
  test('without a known address there is no link', () => {
    expect(digestMail(person, [item], null).text).not.toContain('http')
  })
  test('a reminder carries the office’s words; a code only itself', () => {
    const reminder = {
      byName: '考核办',
      period: { name: '一季度', nameEn: 'Q1' },
      words: '请于今天下班前报送',
    }
    expect(reminderMail(person, reminder, null).text).toContain('- 请于今天下班前报送')
    expect(codeMail(person, '123456').text).toContain('123456')
  })
})
