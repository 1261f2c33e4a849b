export function headersFile(files: readonly string[]): string
export function nginxFile(): string
export function caddyFile(): string
