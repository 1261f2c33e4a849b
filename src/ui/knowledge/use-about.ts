import { useMemo } from 'react'
import type { SyscallDetails } from '#catalog/catalog.ts'

/** What a CVE is, by its id, as the calls' references tell it. */
export function useAbout(
  details: ReadonlyMap<string, SyscallDetails> | undefined,
): (id: string) => string | undefined {
  return useMemo(() => {
    const texts = new Map<string, string>()
    for (const { references } of details?.values() ?? []) {
      for (const { id, text } of references) texts.set(id, text)
    }
    return (id) => texts.get(id)
  }, [details])
}
