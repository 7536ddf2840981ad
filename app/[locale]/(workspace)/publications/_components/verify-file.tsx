'use client'

import { FileInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MEGABYTE } from '@/server/domain/evidence/limits'
import { Differences } from './differences'
import classes from './publications.module.css'
import { type FileFinding, readFinding } from './read-finding'

/** A browser holds a case of some thousand units; a nation's is for the command. */
const MOST_MEGABYTES = 100

type State =
  | { is: 'waiting' }
  | { is: 'reading' }
  | { is: 'tooLarge' | 'notJson'; name: string }
  | { is: 'found'; name: string; found: FileFinding }

/** Chooses a file, computes it again, says what differs, and compares its root with the printed one. */
export function VerifyFile() {
  const t = useTranslations('publications.verify')
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [printed, setPrinted] = useState('')
  const read = async (file: File | null) => {
    if (!file) {
      setState({ is: 'waiting' })
      return
    }
    if (file.size > MOST_MEGABYTES * MEGABYTE) {
      setState({ is: 'tooLarge', name: file.name })
      return
    }
    setState({ is: 'reading' })
    const text = await file.text()
    setState(
      await readFinding(text).then(
        (found): State => ({ is: 'found', name: file.name, found }),
        (): State => ({ is: 'notJson', name: file.name }),
      ),
    )
  }
  const root = state.is === 'found' && 'root' in state.found ? state.found.root : null
  return (
    <div className={classes.verify}>
      <FileInput
        label={t('choose')}
        description={t('chooseHint')}
        placeholder={t('choosePlaceholder')}
        accept="application/json,.json"
        clearable
        onChange={(file) => void read(file)}
      />
      <div role="status" className={classes.verdict}>
        {state.is === 'reading' ? <p>{t('reading')}</p> : null}
        {state.is === 'tooLarge' ? <p>{t('tooLarge', { limit: String(MOST_MEGABYTES) })}</p> : null}
        {state.is === 'notJson' ? <p>{t('notJson', { name: state.name })}</p> : null}
        {state.is === 'found' ? <Verdict name={state.name} found={state.found} /> : null}
      </div>
      {root === null ? null : (
        <>
          <TextInput
            label={t('compare')}
            description={t('compareHint')}
            maxLength={200}
            value={printed}
            onChange={(event) => {
              setPrinted(event.currentTarget.value)
            }}
          />
          {printed.trim() === '' ? null : (
            <p role="status" data-tone={sameRoot(printed, root) ? 'good' : 'alert'}>
              {t(sameRoot(printed, root) ? 'same' : 'other')}
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** Printed in groups or lines, it is the same root. */
const sameRoot = (printed: string, root: string): boolean => printed.toLowerCase().replace(/\s/g, '') === root

function Verdict({ name, found }: { name: string; found: FileFinding }) {
  const t = useTranslations('publications.verify')
  switch (found.is) {
    case 'unreadable':
      return <p data-tone="alert">{t('unreadable', { name })}</p>
    case 'refused':
      return (
        <p data-tone="alert">
          {t('refused', { place: found.refusals[0]?.path ?? '', code: found.refusals[0]?.code ?? '' })}
        </p>
      )
    case 'computed':
      return (
        <>
          {found.differences.length === 0 ? (
            <p data-tone="good">{t('agrees', { units: String(found.units) })}</p>
          ) : (
            <>
              <p data-tone="alert">{t('differs', { count: String(found.differences.length) })}</p>
              <Differences differences={found.differences} />
            </>
          )}
          {found.unpublished === null ? null : (
            <p data-tone="alert">{t('unpublished', { number: String(found.unpublished) })}</p>
          )}
          <Hashes root={found.root} hash={found.hash} />
        </>
      )
    case 'proved':
    case 'broken':
      return (
        <>
          <p data-tone={found.is === 'proved' ? 'good' : 'alert'}>
            {found.is === 'proved'
              ? t('proved', {
                  unit: found.proof.unit,
                  index: String(found.proof.index + 1),
                  size: String(found.proof.size),
                })
              : t('broken')}
          </p>
          <Hashes root={found.root} hash={found.hash} />
          {found.is === 'proved' ? (
            <details>
              <summary>{t('shows')}</summary>
              <pre className={classes.leaf}>
                <code>{JSON.stringify(JSON.parse(found.proof.leaf), null, 2)}</code>
              </pre>
            </details>
          ) : null}
        </>
      )
  }
}

function Hashes({ root, hash }: { root: string; hash: string }) {
  const t = useTranslations('publications.verify')
  return (
    <dl className={classes.facts}>
      <dt>{t('rootIs')}</dt>
      <dd>
        <code className={classes.code}>{root}</code>
      </dd>
      <dt>{t('hashIs')}</dt>
      <dd>
        <code className={classes.code}>{hash}</code>
      </dd>
    </dl>
  )
}
