'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClauseReading } from '@/server/domain/plan/clause-text/reading'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { Text } from '@/server/domain/scoring/case'
import { useDraftWork } from '../workshop/draft-context'
import { planEdits, type PlanProposal } from './adopt'
import classes from './rule-builder.module.css'

/** What a clause says of the plan rather than of an indicator: where that is entered, and a click that puts it there. */
export function PlanProposals({ reading, readOnly }: { reading: ClauseReading; readOnly: boolean }) {
  const t = useTranslations('builder.clause.plan')
  const { parts, edit } = useDraftWork()
  const [done, setDone] = useState<{ reading: ClauseReading; about: readonly string[] } | null>(null)
  const text = useProposalText()
  const isDone = (about: string) => done?.reading === reading && done.about.includes(about)
  const proposals = reading.proposals.flatMap((one) =>
    one.about === 'indicator' || one.about === 'points' ? [] : [one],
  )
  const put = (proposal: PlanProposal, phase: string | null) => {
    edit(planEdits(parts, proposal, phase), text(proposal))
    setDone({ reading, about: [...(done?.reading === reading ? done.about : []), proposal.about] })
  }
  return (
    <>
      {proposals.map((proposal) => (
        <div key={proposal.about} className={classes.row}>
          <p>{t(proposal.about, { list: text(proposal) })}</p>
          {readOnly ? null : isDone(proposal.about) ? (
            <span role="status">{t('done')}</span>
          ) : proposal.about === 'combine' ? (
            partsOf(parts, 'phase').map(({ key, codes, content }) => (
              <Button
                key={key}
                variant="default"
                size="compact-sm"
                onClick={() => put(proposal, codes[0] ?? null)}
              >
                {t('putPhase', { phase: content.name.zh || (codes[0] ?? '') })}
              </Button>
            ))
          ) : (
            <Button variant="default" size="compact-sm" onClick={() => put(proposal, null)}>
              {t('put')}
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

function useProposalText(): (proposal: PlanProposal) => string {
  const t = useTranslations('builder.clause.plan')
  const join = useTranslations('builder')('join')
  return (proposal) => {
    switch (proposal.about) {
      case 'combine':
        return proposal.combine.join(':')
      case 'phases':
        return proposal.phases.map(({ name, weight }) => `${name} ${weight ?? ''}`.trim()).join(join)
      case 'grades':
        return proposal.grades.map(({ name, from }) => `${plain(name)} ≥ ${from}`).join(join)
      case 'adjustments': {
        const { bonus, penalty } = proposal.caps
        return [
          ...proposal.items.map(
            ({ name, levels }) =>
              `${plain(name)} ${levels.map((level) => `${plain(level.name)} ${level.marks}`).join(join)}`,
          ),
          ...(bonus === undefined ? [] : [t('bonusCap', { cap: String(bonus) })]),
          ...(penalty === undefined ? [] : [t('penaltyCap', { cap: String(penalty) })]),
        ].join(join)
      }
    }
  }
}

const plain = (text: Text | undefined): string => (typeof text === 'object' ? text.zh : (text ?? ''))
