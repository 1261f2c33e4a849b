export const shareWords = {} as const
