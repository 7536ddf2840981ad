export const periods = {} as const
