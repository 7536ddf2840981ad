'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Blank, Choose, MarksBlank, Sentence } from './blank'
import { type Ground, useSuffixes } from './ground'
import { dropped, type LoosePlain } from './loose-rule'
import { RelativeBlanks } from './relative-blanks'
import { BandsTable, ItemsTable, KnotsTable } from './rule-tables'

export interface PlainProps {
  rule: LoosePlain
  onChange: (rule: LoosePlain) => void
  ground: Ground
  /** The target's own blank, where the sentence speaks of one. */
  target: () => ReactNode
  /** An indicator's own full rating. */
  max: number | undefined
}

/** A rule's sentence with its blanks, and its table where it has one. */
export function PlainBlanks({ rule, onChange, ground, target, max }: PlainProps) {
  const t = useTranslations('builder')
  const suffixes = useSuffixes(ground)
  const { direction } = ground
  switch (rule.type) {
    case 'threshold':
      return (
        <Sentence
          say={`threshold.${direction}`}
          blanks={{
            target,
            else: () => (
              <MarksBlank
                label={t('key.else')}
                value={rule.else ?? 0}
                onChange={(figure) =>
                  onChange(
                    figure === 0 || figure === null ? dropped(rule, 'else') : { ...rule, else: figure },
                  )
                }
                negative
                ground={ground}
              />
            ),
          }}
        />
      )
    case 'proportional':
      return (
        <Sentence
          say={`proportional.${direction === 'lower' ? 'lower' : 'higher'}`}
          blanks={{
            target,
            from: () => (
              <Blank
                label={t('key.from')}
                value={direction === 'lower' ? rule.from : (rule.from ?? 0)}
                onChange={(from) =>
                  onChange(
                    from === null && direction === 'lower'
                      ? { ...rule, from }
                      : from === null || (from === 0 && direction === 'higher')
                        ? dropped(rule, 'from')
                        : { ...rule, from },
                  )
                }
                suffix={suffixes.value}
                negative
                ground={ground}
              />
            ),
          }}
        />
      )
    case 'stepDeduction':
      return (
        <Sentence
          say={`stepDeduction.${direction}`}
          blanks={{
            target,
            step: () => (
              <Blank
                label={t('key.step')}
                value={rule.step}
                onChange={(step) => onChange({ ...rule, step })}
                suffix={suffixes.distance}
                ground={ground}
              />
            ),
            marks: () => (
              <MarksBlank
                label={t('key.marks')}
                value={rule.marks}
                onChange={(figure) => onChange({ ...rule, marks: figure })}
                ground={ground}
              />
            ),
            partial: () => (
              <Choose
                label={t('partial.label')}
                value={rule.partial ?? 'whole'}
                options={(['whole', 'started', 'proRata'] as const).map((code) => ({
                  code,
                  text: t(`partial.${code}`),
                }))}
                onChange={(partial) => onChange({ ...rule, partial })}
                ground={ground}
              />
            ),
          }}
        />
      )
    case 'bands':
      return (
        <>
          <Sentence
            say="bands"
            blanks={{
              else: () => (
                <>
                  {t.rich('say.bandsRest', {
                    else: () => (
                      <MarksBlank
                        label={t('key.else')}
                        value={rule.else ?? 0}
                        onChange={(figure) => onChange({ ...rule, else: figure ?? 0 })}
                        negative
                        ground={ground}
                      />
                    ),
                  })}
                </>
              ),
            }}
          />
          <BandsTable rule={rule} onChange={onChange} ground={ground} />
        </>
      )
    case 'curve':
      return (
        <>
          <Sentence say="curve" />
          <KnotsTable rule={rule} onChange={onChange} ground={ground} />
        </>
      )
    case 'tally':
    case 'checklist':
      return (
        <>
          <Sentence
            say={rule.type === 'checklist' ? 'checklist' : rule.start === 'zero' ? 'tallyGive' : 'tallyTake'}
          />
          <ItemsTable rule={rule} onChange={onChange} ground={ground} />
        </>
      )
    case 'rating':
      return (
        <Sentence
          say="rating"
          blanks={{
            max: () => (
              <Blank
                label={t('key.max')}
                value={rule.max ?? max ?? 100}
                onChange={(figure) =>
                  onChange(
                    figure === null || figure === (max ?? 100)
                      ? dropped(rule, 'max')
                      : { ...rule, max: figure },
                  )
                }
                ground={ground}
              />
            ),
          }}
        />
      )
    case 'relative':
      return <RelativeBlanks rule={rule} onChange={onChange} ground={ground} target={target} />
    case 'manual':
      return <Sentence say="manual" />
  }
}
