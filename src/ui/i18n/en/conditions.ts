export const conditionWords = {} as const
