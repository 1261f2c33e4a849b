export const previewWords = {} as const
