import type { TFunction } from 'i18next'
import type { EngineDefault } from '#catalog/cards.ts'
import { errnoName } from '#core/base/errno.ts'

/** "denied · with CAP_SYS_ADMIN: allowed". */
export function defaultWords(engine: EngineDefault, t: TFunction): string {
  const { outcome, errno, capabilities, minKernel, byArchitecture } = engine
  const shown = errno === undefined ? '' : (errnoName(errno) ?? errno)
  return [
    t(`knowledge.default-${outcome}`, { errno: shown }),
    minKernel !== undefined && t('knowledge.default-kernel', { version: minKernel }),
    capabilities.length > 0 &&
      outcome !== 'allow' &&
      t('knowledge.default-caps', { list: capabilities.join(', ') }),
    byArchitecture && t('knowledge.default-arch'),
  ]
    .filter((each) => each !== false)
    .join(' · ')
}
