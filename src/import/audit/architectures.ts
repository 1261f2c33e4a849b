import type { Catalog } from '#catalog/catalog.ts'

export interface AuditArchitectures {
  /**
   * The SCMP_ARCH token of what stands after `arch=`: the kernel's unpadded hex (`c000003e`; `14` is PowerPC,
   * not a decimal) or the name that ausearch prints. x32 has x86_64's value and bit 30 in its numbers.
   */
  find(printed: string, nr: number | undefined): string | undefined
}

const x32Bit = 0x4000_0000

/** Names of ausearch and of people that are not libseccomp's. */
const otherNames: Readonly<Record<string, string>> = {
  i386: 'SCMP_ARCH_X86',
  i486: 'SCMP_ARCH_X86',
  i586: 'SCMP_ARCH_X86',
  i686: 'SCMP_ARCH_X86',
  amd64: 'SCMP_ARCH_X86_64',
  arm64: 'SCMP_ARCH_AARCH64',
  armeb: 'SCMP_ARCH_ARM',
  armv5tejl: 'SCMP_ARCH_ARM',
  armv7l: 'SCMP_ARCH_ARM',
  ppc64le: 'SCMP_ARCH_PPC64LE',
}

export function readArchitectures({ architectures }: Catalog): AuditArchitectures {
  const tokens = new Map<string, string>(Object.entries(otherNames))
  for (const { token, audit, name } of architectures) {
    if (token === 'SCMP_ARCH_X32') continue
    tokens.set((audit >>> 0).toString(16), token)
    tokens.set(name, token)
  }
  const isX32 = (nr: number | undefined) => nr !== undefined && nr >= x32Bit && nr < 2 * x32Bit
  return {
    find(printed, nr) {
      // Whoever copies a number may write it as programs do: 0xC000003E.
      const token = tokens.get(printed) ?? tokens.get(printed.toLowerCase().replace(/^0x/, ''))
      return token === 'SCMP_ARCH_X86_64' && isX32(nr) ? 'SCMP_ARCH_X32' : token
    },
  }
}
