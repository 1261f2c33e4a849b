import type { Catalog } from '#catalog/catalog.ts'
import { UsageError } from './command.ts'

/** `x86_64`, `amd64` or `SCMP_ARCH_X86_64` → the token; whatever else is wrong usage. */
export function architectureToken(printed: string, { architectures }: Catalog): string {
  const found = architectures.find(
    ({ token, name, goName }) => token === printed.toUpperCase() || name === printed || goName === printed,
  )
  if (found) return found.token
  throw new UsageError(
    `unknown architecture ${printed}; known: ${architectures.map(({ name }) => name).join(', ')}`,
  )
}
