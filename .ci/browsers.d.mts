export function find(...names: readonly string[]): string | undefined
export function findChromium(): string | undefined
export function findFirefox(): string | undefined
