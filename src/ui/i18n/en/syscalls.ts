export const syscallWords = {} as const
