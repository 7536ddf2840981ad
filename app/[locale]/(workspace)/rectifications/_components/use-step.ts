'use client'

import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import type { FindingPage } from './finding'

interface Entry {
  id: string
  version: number
  words: string
  dueOn: string
  post: string
  how: 'paper' | 'spot'
  key: string
}

/** The command of a step, with what it takes of the form. */
export function useStep(action: FindingPage['actions'][number], onSuccess: () => void) {
  const { rectifications: api } = useTRPC()
  const options = { onSuccess }
  const order = useMutation(api.order.mutationOptions(options))
  const drop = useMutation(api.drop.mutationOptions(options))
  const extend = useMutation(api.extend.mutationOptions(options))
  const answer = useMutation(api.answer.mutationOptions(options))
  const verify = useMutation(api.verify.mutationOptions(options))
  const sendBack = useMutation(api.sendBack.mutationOptions(options))
  const close = useMutation(api.close.mutationOptions(options))
  const { isPending, error } = { order, drop, extend, answer, verify, sendBack, close }[action]
  const take = ({ id, version, words, dueOn, post, how, key }: Entry) => {
    const step = { id, version, words, key }
    switch (action) {
      case 'order':
        return order.mutate({ ...step, dueOn, post })
      case 'extend':
        return extend.mutate({ ...step, dueOn })
      case 'sendBack':
        return sendBack.mutate({ ...step, dueOn: dueOn || undefined })
      case 'verify':
        return verify.mutate({ ...step, how })
      case 'drop':
        return drop.mutate(step)
      case 'answer':
        return answer.mutate(step)
      case 'close':
        return close.mutate({ ...step, words: words || undefined })
    }
  }
  return { take, isPending, error }
}
