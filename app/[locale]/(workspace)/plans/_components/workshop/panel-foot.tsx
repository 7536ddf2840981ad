'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { PartKind } from '@/server/domain/plan/document/plan-document'
import { useDraftWork } from './draft-context'
import { partOrder } from './part-order'
import { isAdded, useAdd } from './use-add'
import classes from './workshop.module.css'

/** Where a part's form leads on to: one more like it, the part after it; taking it out comes last. */
export function PanelFoot({
  selected,
  kind,
  onSelect,
  onRemove,
}: {
  selected: string
  kind: PartKind | null
  onSelect: (key: string, field: string | null) => void
  /** Null for what every plan has. */
  onRemove: (() => void) | null
}) {
  const t = useTranslations('workshop')
  const { parts, writable } = useDraftWork()
  const { another, addIndicator, categoryAt } = useAdd(onSelect)
  const order = partOrder(parts)
  const at = order.indexOf(selected)
  const [before, after] = [order[at - 1], order[at + 1]]
  const category = categoryAt(selected)
  return (
    <div className={classes.foot} role="group" aria-label={t('foot.label')}>
      {writable && (kind === 'category' || kind === 'indicator') && category !== undefined ? (
        <Button variant="default" aria-keyshortcuts="Alt+I" onClick={() => addIndicator(category)}>
          {t('foot.indicator')}
        </Button>
      ) : null}
      {writable && kind !== null && isAdded(kind) ? (
        <Button variant="default" aria-keyshortcuts="Alt+N" onClick={() => another(selected)}>
          {t(`foot.another.${kind}`)}
        </Button>
      ) : null}
      {before === undefined ? null : (
        <Button variant="subtle" aria-keyshortcuts="Alt+PageUp" onClick={() => onSelect(before, 'name')}>
          {t('foot.before')}
        </Button>
      )}
      {after === undefined ? null : (
        <Button variant="subtle" aria-keyshortcuts="Alt+PageDown" onClick={() => onSelect(after, 'name')}>
          {t('foot.after')}
        </Button>
      )}
      {writable && onRemove ? (
        <Button variant="subtle" color="gray" className={classes.last} onClick={onRemove}>
          {t('remove')}
        </Button>
      ) : null}
    </div>
  )
}
