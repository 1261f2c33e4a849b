export const trustedTypes: readonly string[]
export const headers: Readonly<Record<string, string>>
export function headersOf(path: string): Readonly<Record<string, string>>
export const metaPolicy: string
export const headersFile: string
