import { errnoName } from '#core/base/errno.ts'

/** Architectures whose numbers above 34 are their own (uapi/asm/errno.h of each). */
const hasOwnNumbers = /_(MIPS|PARISC|SPARC|ALPHA)/

/** The error in a record's `exit=`: `-2` raw, `ENOENT` interpreted. A number without a name stays one. */
export function exitError(exit: string, arch: string | undefined): string {
  if (!exit.startsWith('-')) return exit
  const number = -Number(exit)
  const isSure = number <= 34 || !hasOwnNumbers.test(arch ?? '')
  return (isSure ? errnoName(number) : undefined) ?? `errno ${number}`
}
