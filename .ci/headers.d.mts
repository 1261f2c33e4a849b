export const trustedTypes: readonly string[]
export const headers: Readonly<Record<string, string>>
export const ownPolicies: readonly { readonly path: RegExp; readonly policy: string }[]
export const metaPolicy: string
export function cacheControlOf(path: string): string
export function headersOf(path: string): Readonly<Record<string, string>>
