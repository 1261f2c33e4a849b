import { useTranslation } from 'react-i18next'
import type { ArchMapping } from '#core/profile/profile.ts'
import { changeArchMap } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import style from './default-effect.module.css'

/** Per host architecture, the others whose calls are decided there; the chosen target's own stands open. */
export function ArchMap({ mappings }: { readonly mappings: readonly ArchMapping[] }) {
  const { t } = useTranslation()
  const host = useStudio((store) => store.target.arch)
  const architectures = useStudio((store) => store.catalog?.architectures)
  const give = (of: string, subArchitectures: readonly string[]) =>
    changeArchMap(mappings.map((each) => (each.architecture === of ? { ...each, subArchitectures } : each)))
  return mappings.map(({ architecture, subArchitectures }) => (
    <details key={architecture} open={architecture === host}>
      <summary className={style.host}>
        <code>{architecture}</code>
        <small>{t('default.arch-also', { count: subArchitectures.length })}</small>
      </summary>
      {architectures
        ?.filter(({ token }) => token !== architecture)
        .map(({ token }) => (
          <label key={token} className={`${style.option} ${style.sub}`}>
            <input
              type="checkbox"
              checked={subArchitectures.includes(token)}
              onChange={({ target: { checked } }) =>
                give(
                  architecture,
                  checked ? [...subArchitectures, token] : subArchitectures.filter((each) => each !== token),
                )
              }
            />
            <code>{token}</code>
          </label>
        ))}
    </details>
  ))
}
