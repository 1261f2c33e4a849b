import { hostAbis } from '../../target/host-abis.ts'

/**
 * The host on which programs of all these architectures were seen: `wanted` where it runs them, else the one of them
 * that does, else the first of them.
 */
export function hostOf(architectures: readonly string[], wanted: string): string {
  const runsAll = (host: string) => {
    const abis = hostAbis(host)
    return architectures.every((each) => each === host || abis.includes(each))
  }
  if (runsAll(wanted)) return wanted
  return architectures.find(runsAll) ?? architectures[0] ?? wanted
}
