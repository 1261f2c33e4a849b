import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { find } from '../../.ci/browsers.mjs'

/** Why journeys with real programs cannot run here; undefined when they can. */
export function missing(...tools: readonly string[]): string | undefined {
  if (process.platform !== 'linux') return 'Needs Linux'
  // Debian's users have no sbin on their PATH; root, who runs this, may come through sudo or su.
  const absent = tools.filter((tool) => find(tool, `/usr/sbin/${tool}`) === undefined)
  if (absent.length > 0) return `Not installed: ${absent.join(', ')}`
  if (process.getuid?.() !== 0) return 'Needs root'
  return undefined
}

/** A fresh folder for one run. */
export function scratch(name: string): string {
  return mkdtempSync(join(tmpdir(), `studio-${name}-`))
}

/** What traced and confined programs get alike, so that both make the same calls. */
export const environment: Readonly<Record<string, string>> = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  LANG: 'C.UTF-8',
}
