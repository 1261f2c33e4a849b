/** A profile to be written as OCI JSON; a key that is undefined is left out. */
export interface OciProfile {
  readonly defaultAction: string
  readonly defaultErrnoRet?: number | undefined
  readonly architectures?: readonly string[] | undefined
  readonly flags?: readonly string[] | undefined
  readonly listenerPath?: string | undefined
  readonly listenerMetadata?: string | undefined
  readonly syscalls: readonly OciRule[]
}

export interface OciRule {
  readonly names: readonly string[]
  readonly action: string
  readonly errnoRet?: number | undefined
  readonly args?: readonly OciCondition[] | undefined
}

export interface OciCondition {
  readonly index: number
  readonly value: bigint
  readonly valueTwo?: bigint | undefined
  readonly op: string
}

/** The profile's text, all 64 bits of every value in digits. */
export function ociText(profile: OciProfile): string {
  return `${write(profile, '')}\n`
}

function write(value: unknown, indent: string): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const parts = Array.isArray(value)
    ? value.map((item) => write(item, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => `${JSON.stringify(key)}: ${write(member, inner)}`)
  return parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}
