import { useTranslation } from 'react-i18next'
import type { Elsewhere } from '#core/enforce/evaluate/across.ts'
import type { Prepared } from '#core/enforce/evaluate/prepare.ts'
import { hostAbis } from '#core/target/host-abis.ts'
import { useStudio } from '#state/store.ts'
import { listed } from '../words/guard-words.ts'
import { architectureName } from '../words/target-words.ts'
import { NoteLine } from './note-line.tsx'
import style from './rule-pane.module.css'
import { happening } from './rule-sentence.ts'

interface ElsewhereLinesProps {
  readonly found: readonly Elsewhere[]
  readonly prepared: Prepared
}

/** What the same call does when a program of another architecture makes it. */
export function ElsewhereLines({ found, prepared }: ElsewhereLinesProps) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const name = (token: string) => architectureName(token, catalog)
  const list = (tokens: readonly string[]) => listed(tokens.map(name), 'conjunction', t)
  const of = (kind: Elsewhere['kind']) => found.filter((each) => each.kind === kind).map(({ arch }) => arch)
  const inFilter = prepared.filter.architectures.map(({ token }) => token)
  const foreign = hostAbis(prepared.target.arch).filter((token) => !inFilter.includes(token))
  const [same, absent, differs] = [of('same'), of('absent'), of('differs')]
  const cut = found.filter(({ isCut }) => isCut).map(({ arch }) => arch)
  return (
    <>
      {same.length > 0 && <p className={style.soft}>{t('explain.same', { arches: list(same) })}</p>}
      {found.map(
        ({ arch, kind, effect }) =>
          kind === 'fixed' &&
          effect !== undefined && (
            <p key={arch} className={style.soft}>
              {t('explain.differs', { arch: name(arch), effect: happening(effect, t) })}
            </p>
          ),
      )}
      {differs.length > 0 && (
        <NoteLine note={{ code: 'explain.depends', params: { arches: list(differs) }, tone: 'warn' }} />
      )}
      {cut.length > 0 && (
        <NoteLine note={{ code: 'explain.low-words', params: { arches: list(cut) }, tone: 'warn' }} />
      )}
      {absent.length > 0 && <p className={style.soft}>{t('explain.absent', { arches: list(absent) })}</p>}
      {foreign.length > 0 && <p className={style.soft}>{t('explain.foreign', { arches: list(foreign) })}</p>}
    </>
  )
}
