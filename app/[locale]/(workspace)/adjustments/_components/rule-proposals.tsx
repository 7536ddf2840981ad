'use client'

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import classes from './adjustments.module.css'
import type { Decisions, RuleProposal } from './decisions'
import { VetoDialog } from './veto-dialog'

/** What the latest run's rules propose and nobody has taken up. */
export function RuleProposals({ page }: { page: Decisions }) {
  const t = useTranslations('adjustments')
  const locale = useLocale()
  const [taken, setTaken] = useState<RuleProposal | null>(null)
  return (
    <section className={classes.section} aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      <p className={classes.soft}>{t('proposalsText')}</p>
      <ul className={classes.proposals}>
        {page.proposals.map((proposal) => {
          const indicator = page.indicators[proposal.indicator]
          return (
            <li key={`${proposal.unitId} ${proposal.indicator}`}>
              <span>
                {t('proposal', {
                  unit: nameOf(proposal.unit, locale),
                  indicator: `${proposal.indicator} ${indicator ? nameOf(indicator, locale) : ''}`,
                  period: nameOf(proposal.period, locale),
                  value: proposal.value === null ? '—' : cutFigure(proposal.value, 2),
                })}
              </span>
              <Button
                variant="default"
                size="compact-md"
                disabled={page.plan.clauses.length === 0}
                onClick={() => {
                  setTaken(proposal)
                }}
              >
                {t('take')}
              </Button>
            </li>
          )
        })}
      </ul>
      {taken ? (
        <VetoDialog
          page={page}
          proposal={taken}
          onClose={() => {
            setTaken(null)
          }}
        />
      ) : null}
    </section>
  )
}
