'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import table from '@/app/_components/ui/table.module.css'
import { checkDraw, type DrawFile, type DrawStep } from '@/server/domain/inspection/draw/check-draw'
import { drawFileText } from '@/server/domain/inspection/draw/draw-file-text'
import classes from './replay.module.css'

/** Computes a draw again in the reader's browser and says of each step whether it agrees; gives the file to take along. */
export function Replay({ name, file }: { name: string; file: DrawFile }) {
  const t = useTranslations('rounds.record')
  const [steps, setSteps] = useState<DrawStep[] | null>(null)
  const wrong = steps?.filter(({ agrees }) => !agrees).length ?? 0
  return (
    <div className={classes.replay}>
      <p>{t('replayText')}</p>
      <div className={classes.ways}>
        <Button variant="default" onClick={() => setSteps(checkDraw(file))}>
          {t('replayRun')}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            download(`${t('title')}-${name}-${String(file.frame.draw)}.json`, drawFileText(file))
          }
        >
          {t('download')}
        </Button>
      </div>
      <p className={classes.soft}>{t('downloadHint')}</p>
      <div role="status">
        {steps ? (
          <>
            <p className={wrong === 0 ? classes.good : classes.bad}>
              {wrong === 0 ? t('replayAgrees') : t('replayDiffers', { count: String(wrong) })}
            </p>
            <div className={table.scroll}>
              <table className={table.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('step')}</th>
                    <th scope="col">{t('stepResult')}</th>
                    <th scope="col">{t('computed')}</th>
                  </tr>
                </thead>
                <tbody>
                  {steps.map(({ step, agrees, computed }) => (
                    <tr key={step}>
                      <th scope="row">{t(`stepNames.${step}`)}</th>
                      <td className={agrees ? classes.good : classes.bad}>
                        {agrees ? `✓ ${t('agrees')}` : `✗ ${t('differs')}`}
                      </td>
                      <td className={classes.hash}>{computed}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        ) : null}
      </div>
    </div>
  )
}

function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
