import { describe, expect, test } from 'vitest'
import { nationalCalendar } from './national-calendar'
import { readNotice } from './read-notice'

/** As Xinhua printed it on 4 November 2025. */
const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
经国务院批准,现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
国务院办公厅
2025年11月4日`

describe('a pasted notice', () => {
  test('is read as the calendar that is shipped', () => {
    const { days, unread } = readNotice(NOTICE, 2026)
    expect(days).toEqual(nationalCalendar.find(({ year }) => year === 2026)?.days)
    expect(unread).toEqual([])
  })

  test.each([
    ['a plain day', '2026-03-03 放假 地方节日', [['2026-03-03', 'holiday', '地方节日']]],
    ['a made-up day', '2026-03-07 上班', [['2026-03-07', 'makeUp', '']]],
    [
      'a range of days',
      '2026-03-03 至 2026-03-04 放假 花儿会',
      [
        ['2026-03-03', 'holiday', '花儿会'],
        ['2026-03-04', 'holiday', '花儿会'],
      ],
    ],
    ['the year before, where it is named', '2025年12月31日放假', [['2025-12-31', 'holiday', '']]],
  ])('%s', (_, text, expected) => {
    expect(readNotice(text, 2026).days.map(({ day, kind, name }) => [day, kind, name])).toEqual(expected)
  })

  test('a line whose meaning is not clear is handed back', () => {
    expect(readNotice('2026-02-31 放假\n3月5日', 2026)).toEqual({
      days: [],
      unread: ['2026-02-31 放假', '3月5日'],
    })
  })
})
