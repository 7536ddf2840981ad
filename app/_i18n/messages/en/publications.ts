export const publications = {} as const
