'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useWireText } from '@/app/_components/ui/use-problem-text'
import { type SignatureSide, signatureSides } from '@/server/domain/inspection/signature'
import { SignDialog } from './sign-dialog'
import { SignatureList } from './signature-list'
import classes from './signatures.module.css'
import type { SheetWork } from './use-sheet'

/** Both sides' signatures under the sheet, and the way to sign on this screen. */
export function Signatures({ work }: { work: SheetWork }) {
  const t = useTranslations('inspections')
  const wireText = useWireText()
  const [side, setSide] = useState<SignatureSide | null>(null)
  const heads = work.cells.flatMap((cell) => cell.heads.map(({ id }) => id))
  const known = new Set(work.sheet.signatures.map(({ id }) => id))
  const local = work.state.signatures.filter(
    (one) => one.sheetId === work.sheet.sheet.id && !known.has(one.id),
  )
  const refused = local.find(({ state, problem }) => state === 'refused' && problem)
  const typing = Object.keys(work.autosave.state.drafts).length > 0
  const blocked = heads.length === 0 || typing || work.refused.length > 0
  return (
    <section className={classes.section} aria-labelledby="signatures">
      <h2 id="signatures">{t('signatures')}</h2>
      <SignatureList signatures={[...work.sheet.signatures, ...local]} heads={heads} />
      {refused?.problem ? (
        <p role="alert" className={classes.earlier}>
          {wireText(refused.problem)}
        </p>
      ) : null}
      {work.writable ? (
        <div className={classes.buttons}>
          {signatureSides.map((each) => (
            <Button
              key={each}
              variant="default"
              className={classes.button}
              disabled={blocked}
              aria-describedby={blocked ? 'sign-blocked' : undefined}
              onClick={() => setSide(each)}
            >
              {t(`sign.${each}`)}
            </Button>
          ))}
          {blocked ? (
            <p id="sign-blocked" className={classes.soft}>
              {t('signBlocked')}
            </p>
          ) : null}
        </div>
      ) : null}
      {side === null ? null : (
        <SignDialog
          side={side}
          name={side === 'inspector' ? work.account.name : ''}
          onClose={() => setSide(null)}
          onSign={async (signed) => {
            await work.store.sign({ ...signed, side, sheetId: work.sheet.sheet.id, heads })
            setSide(null)
            void work.sync.run()
          }}
        />
      )}
    </section>
  )
}
