'use client'

import { useState } from 'react'
import type { Rule } from '@/server/domain/scoring/case'
import { type LooseRule, wholeRule } from './loose-rule'

/**
 * A rule being filled in. What is whole goes to `onRule` at once; what is not stays here and says what is missing, until it
 * is whole or the rule is changed from elsewhere (an undo, another person).
 */
export function useLooseRule(rule: Rule | undefined, onRule: (rule: Rule) => void) {
  const [pending, setPending] = useState<{ over: Rule | undefined; loose: LooseRule } | null>(null)
  const own = pending !== null && pending.over === rule ? pending.loose : null
  const loose: LooseRule | undefined = own ?? rule
  const read = loose === undefined ? null : wholeRule(loose)
  const change = (next: LooseRule) => {
    const whole = wholeRule(next)
    if ('rule' in whole) {
      setPending(null)
      onRule(whole.rule)
    } else setPending({ over: rule, loose: next })
  }
  return { loose, missing: read !== null && 'missing' in read ? read.missing : [], change }
}
