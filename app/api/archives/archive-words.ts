import { getTranslations } from 'next-intl/server'
import { letterPaper } from '@/app/[locale]/(workspace)/letters/_components/paper/letter-paper'
import { letterSpeaker } from '@/app/[locale]/(workspace)/letters/_components/paper/speaker'
import { sheetPaper } from '@/app/[locale]/(workspace)/inspections/_components/report/sheet-paper'
import { minutesPaper } from '@/app/[locale]/(workspace)/publications/_components/archive/minutes-paper'
import { minutesSpeaker } from '@/app/[locale]/(workspace)/publications/_components/archive/minutes-speaker'
import { bulletinAnnex } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-annex'
import { bulletinPaper } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-paper'
import { bulletinSpeaker } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-speaker'
import { roundPaper } from '@/app/[locale]/(workspace)/rounds/_components/report/round-paper'
import { paperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { ArchiveWords, FileTitle } from '@/server/services/archive/archive-words'

/** An archive's papers in Chinese, the language of the record; what it says of itself in both. */
export async function archiveWords(): Promise<ArchiveWords> {
  const [papers, letters, bulletins, minutes, t, en] = await Promise.all([
    paperSpeaker('zh-CN'),
    letterSpeaker('zh-CN'),
    bulletinSpeaker('zh-CN'),
    minutesSpeaker('zh-CN'),
    getTranslations({ locale: 'zh-CN', namespace: 'archives' }),
    getTranslations({ locale: 'en', namespace: 'archives' }),
  ])
  return {
    letter: (letter) => letterPaper(letters, letter),
    sheet: (report) => sheetPaper(papers, report),
    round: (report) => roundPaper(papers, report),
    bulletin: (bulletin) => bulletinPaper(bulletins, bulletin),
    annex: (bulletin) => bulletinAnnex(bulletins, bulletin),
    minutes: (facts) => minutesPaper(minutes, facts),
    title: (title) => titleWords(t, title),
    readme: ({ owner, year }) => {
      const about = { owner, year: String(year) }
      return { zh: t('readme', about), en: en('readme', about) }
    },
    heads: [t('heads.path'), t('heads.title'), t('heads.bytes'), t('heads.sha256')],
  }
}

function titleWords(t: Awaited<ReturnType<typeof getTranslations<'archives'>>>, title: FileTitle): string {
  switch (title.is) {
    case 'publication':
      return t('file.publication', { period: title.period, number: String(title.number) })
    case 'bulletin':
    case 'annex':
      return t(`file.${title.is}`, { title: title.title.replaceAll('｜', '') })
    case 'plan':
      return t('file.plan', { plan: title.plan, version: String(title.version) })
    case 'letter':
      return t('file.letter', { unit: title.unit, number: String(title.number) })
    case 'sheet':
      return t('file.sheet', { period: title.period, unit: title.unit })
    case 'round':
      return t('file.round', { name: title.name })
    case 'draw':
      return t('file.draw', { name: title.name, number: String(title.number) })
    case 'minutes':
      return t('file.minutes', { plan: title.plan })
    default:
      return t(`file.${title.is}`)
  }
}
