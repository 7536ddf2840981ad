'use client'

import {
  Spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
  spotlight,
} from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { type KeyboardEvent, useEffect } from 'react'
import { Providers } from '@/app/_components/ui/providers'
import { nameOf } from '@/app/_i18n/name-of'
import { usePathname, useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { findActions } from './find-actions'
import { type MenuEntry, spelling } from './menu'
// After the component library's own, which it builds on.
import '@mantine/spotlight/styles.css'

export interface PaletteTexts {
  open: string
  placeholder: string
  nothing: string
  loading: string
  group: Record<'pages' | 'units' | 'indicators' | 'periods' | 'reports' | 'commands', string>
  command: Record<'language' | 'print' | 'help', string>
}

interface Props {
  /** Counts how often the palette was asked for; each time opens it. */
  asked: number
  places: readonly (MenuEntry & { text: string })[]
  texts: PaletteTexts
  nonce: string
  searches: boolean
  help: string
}

/** Goes anywhere by a few letters: pages, townships, indicators, periods; by name, code, pinyin or its initials. */
export function CommandPalette({ nonce, ...props }: Props) {
  return (
    <Providers nonce={nonce}>
      <Palette {...props} />
    </Providers>
  )
}

function Palette({ asked, places, texts, searches, help }: Omit<Props, 'nonce'>) {
  const router = useRouter()
  const path = usePathname()
  const locale = useLocale()
  const trpc = useTRPC()
  const found = useQuery(
    trpc.search.entries.queryOptions(undefined, { enabled: searches, staleTime: 60_000 }),
  )
  useEffect(() => {
    spotlight.open()
  }, [asked])

  const go = (href: string) => ({ onClick: () => router.push(href) })
  const pages: SpotlightActionGroupData = {
    group: texts.group.pages,
    actions: places.map(({ key, href, text }) => ({
      id: key,
      label: text,
      keywords: `\t${spelling[key]}`,
      ...go(href),
    })),
  }
  const commands: SpotlightActionGroupData = {
    group: texts.group.commands,
    actions: [
      {
        id: 'language',
        label: texts.command.language,
        keywords: 'english 中文 language\tyu yan',
        onClick: () => router.replace(path + location.search, { locale: locale === 'en' ? 'zh-CN' : 'en' }),
      },
      {
        id: 'print',
        label: texts.command.print,
        keywords: 'print\tda yin',
        // The palette has to be gone from the paper first.
        onClick: () => requestAnimationFrame(() => requestAnimationFrame(() => window.print())),
      },
      {
        id: 'help',
        label: texts.command.help,
        keywords: 'help\tkuai jie jian',
        onClick: () => {
          const dialog = document.getElementById(help)
          if (dialog instanceof HTMLDialogElement) dialog.showModal()
        },
      },
    ],
  }
  const things = found.data
  const group = <Thing extends { name: string; nameEn: string | null; search: string }>(
    name: keyof PaletteTexts['group'],
    list: readonly Thing[] | undefined,
    action: (thing: Thing) => Pick<SpotlightActionData, 'id' | 'onClick'> & { code?: string },
  ): SpotlightActionGroupData => ({
    group: texts.group[name],
    actions: (list ?? []).map((thing) => {
      const { code, ...rest } = action(thing)
      const label = nameOf(thing, locale)
      return { ...rest, label: code ? `${code} ${label}` : label, keywords: thing.search }
    }),
  })
  const groups = [
    { ...pages, always: true },
    group('units', things?.units, ({ code }) => ({ id: `unit ${code}`, ...go(`/townships/${code}`) })),
    group('indicators', things?.indicators, ({ code }) => ({
      id: `indicator ${code}`,
      code,
      ...go(`/trends/units?indicator=${encodeURIComponent(code)}`),
    })),
    group('periods', things?.periods, ({ id }) => ({ id, ...go(`/periods/${id}`) })),
    group('reports', things?.reports, ({ id }) => ({ id, ...go(`/reports/${id}`) })),
    { ...commands, always: true },
  ]
  return (
    <Spotlight
      actions={groups}
      filter={(query) => findActions(query, groups)}
      nothingFound={found.isLoading ? texts.loading : texts.nothing}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      searchProps={{
        placeholder: texts.placeholder,
        'aria-label': texts.placeholder,
        onKeyDown: takeFirst,
      }}
    />
  )
}

/**
 * Enter takes the first that is found. The library chooses it as one types; what arrives after the last letter it leaves
 * unchosen, and Enter would do nothing.
 */
function takeFirst({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>) {
  if (key !== 'Enter' || nativeEvent.isComposing) return
  const palette = currentTarget.closest('[role="dialog"]')
  if (palette?.querySelector('[data-action][data-selected]')) return
  const first = palette?.querySelector('[data-action]')
  if (first instanceof HTMLElement) first.click()
}
