'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { SheetForm } from '@/app/[locale]/(workspace)/inspections/_components/sheet-form'
import { ReadyPanel } from '@/app/[locale]/(workspace)/inspections/_components/offline/ready-panel'
import { readFieldAccount } from '@/app/_components/field/field-db'
import type { FieldAccount } from '@/app/_components/field/field-types'
import { useField } from '@/app/_components/field/use-field'
import { useOnline } from '@/app/_components/field/use-online'
import { Empty } from '@/app/_components/ui/empty'
import hidden from '@/app/_components/ui/hidden.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPCClient } from '@/app/_trpc/client'
import { placeInHash } from './place-in-hash'
import classes from './field.module.css'
import { TaskList } from './task-list'

const followHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
const followAccount = (listener: () => void) => {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}
/** Read as text, so that the same account is the same. */
const accountText = () => JSON.stringify(readFieldAccount())
const nothing = () => null

/** The tasks and sheets of whoever took them along on this device: everything from what it holds, nothing asked of the server to begin with. */
export function FieldApp() {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const text = useSyncExternalStore(followAccount, accountText, nothing)
  const hash = useSyncExternalStore(
    followHash,
    () => location.hash,
    () => '',
  )
  const online = useOnline()
  const account = text === null ? null : (JSON.parse(text) as FieldAccount | null)
  const home = locale === 'en' ? '/en/inspections' : '/inspections'
  return (
    <div className={classes.frame}>
      <header className={classes.top}>
        <strong>{t('field.title')}</strong>
        {account ? <span>{t('field.as', { name: account.name })}</span> : null}
        {online ? (
          <a href={home} className={classes.home}>
            {t('field.home')}
          </a>
        ) : null}
      </header>
      {online ? null : <p className={classes.offline}>{t('field.offlineNow')}</p>}
      <main className={classes.main}>
        {text === null ? (
          <Untitled>
            <p>{t('field.reading')}</p>
          </Untitled>
        ) : account === null ? (
          <Untitled>
            <Empty title={t('field.noAccount')}>
              <p>{t('field.noAccountText')}</p>
            </Empty>
          </Untitled>
        ) : (
          <Tasks key={account.id} id={account.id} name={account.name} shown={placeInHash(hash)} />
        )}
      </main>
    </div>
  )
}

function Tasks({ id, name, shown }: FieldAccount & { shown: string | null }) {
  const t = useTranslations('inspections')
  const locale = useLocale()
  const { store, sync, state } = useField({ id, name }, useTRPCClient())
  const online = useOnline()
  useEffect(() => {
    if (online && shown !== null) void sync.look(shown)
  }, [online, shown, sync])
  const { account } = store
  const kept = shown === null ? undefined : state.sheets[shown]
  if (!state.ready)
    return (
      <Untitled>
        <p>{t('field.reading')}</p>
      </Untitled>
    )
  if (shown === null)
    return (
      <>
        <ReadyPanel account={account} inField />
        <TaskList state={state} store={store} />
      </>
    )
  return (
    <>
      <p>
        <a href="#" className={classes.home}>
          {t('field.back')}
        </a>
      </p>
      {kept ? (
        <>
          <h1>{t('sheetTitle', { unit: nameOf(kept.sheet.sheet.unit, locale) })}</h1>
          <SheetForm key={kept.id} sheet={kept.sheet} account={account} />
        </>
      ) : (
        <Untitled>
          <Empty title={t('field.notHere')}>
            <p>{t('field.notHereText')}</p>
          </Empty>
        </Untitled>
      )}
    </>
  )
}

/** What has no heading of its own: the frame says in sight what this is, and a reader is told so too. */
function Untitled({ children }: { children: ReactNode }) {
  const t = useTranslations('inspections')
  return (
    <>
      <h1 className={hidden.hidden}>{t('field.title')}</h1>
      {children}
    </>
  )
}
