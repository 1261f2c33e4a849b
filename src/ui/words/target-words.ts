import type { TFunction } from 'i18next'
import type { Catalog } from '#catalog/catalog.ts'
import { doubtsOfTarget } from '#core/target/known-target.ts'
import { launcherOf, launcherVersion, type Target } from '#core/target/target.ts'

/** Where the header has no room for the target; the profile's menu leads to it then. */
export const withoutTarget = '(max-width: 820px)'

/** "Docker 28.2". */
export function runtimeWords(target: Target, t: TFunction): string {
  return t('target.versioned', {
    runtime: t(`target.short-${launcherOf(target)}`),
    version: launcherVersion(target),
  })
}

/** "x86_64". */
export function architectureName(token: string, catalog: Catalog | undefined): string {
  return catalog?.architecture(token)?.name ?? token.replace('SCMP_ARCH_', '').toLowerCase()
}

/** "Docker 28.2 · x86_64 · 14 caps". */
export function targetSummary(target: Target, catalog: Catalog | undefined, t: TFunction): string {
  return t('target.summary', {
    runtime: runtimeWords(target, t),
    arch: architectureName(target.arch, catalog),
    caps: t('target.caps', { count: target.capabilities.length }),
    doubt: doubtsOfTarget(target).length === 0 ? '' : t('target.doubted'),
  })
}
