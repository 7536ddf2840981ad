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
      case 'order': {
        order.mutate({ ...step, dueOn, post })
        return
      }
      case 'extend': {
        extend.mutate({ ...step, dueOn })
        return
      }
      case 'sendBack': {
        sendBack.mutate({ ...step, dueOn: dueOn || undefined })
        return
      }
      case 'verify': {
        verify.mutate({ ...step, how })
        return
      }
      case 'drop': {
        drop.mutate(step)
        return
      }
      case 'answer': {
        answer.mutate(step)
        return
      }
      case 'close': {
        close.mutate({ ...step, words: words || undefined })
        return
      }
    }
  }
  return { take, isPending, error }
}
