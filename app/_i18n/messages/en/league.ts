export const league = {} as const
