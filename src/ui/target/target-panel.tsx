import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { launchers, versionsOf } from '#core/target/engines.ts'
import { kernels, launcherOf, libseccompReleases } from '#core/target/target.ts'
import { chooseArchitecture, chooseLauncher } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { CapabilityPicker } from './capability-picker.tsx'
import { PresetNote } from './preset-note.tsx'
import { ProcessChoice } from './process-choice.tsx'
import { RuntimeField } from './runtime-field.tsx'
import { StartsChoice } from './starts-choice.tsx'
import style from './target.module.css'
import { VersionField } from './version-field.tsx'

/** Everything a target is: engine, runtime, library, host, and how the container's program runs. */
export function TargetPanel() {
  const { t } = useTranslation()
  const { engine, runtime } = useStudio((store) => store.target)
  return (
    <div className={style.panel}>
      <p className={style.intro}>{t('target.intro')}</p>
      <EngineChoice />
      <div className={style.grid}>
        {engine !== 'none' && (
          <VersionField
            part="engineVersion"
            versions={versionsOf(engine)}
            label={t('target.part-version', { what: t(`target.short-${engine}`) })}
          />
        )}
        <RuntimeField />
        <VersionField
          part="runtimeVersion"
          versions={versionsOf(runtime)}
          label={t('target.part-version', { what: runtime })}
        />
        <VersionField part="libseccomp" versions={libseccompReleases} label={t('target.part-libseccomp')} />
      </div>
      <PresetNote />
      <div className={style.grid}>
        <VersionField part="kernel" versions={kernels} label={t('target.part-kernel')} />
        <HostArchitecture />
      </div>
      <ProcessChoice />
      <StartsChoice />
      <CapabilityPicker />
    </div>
  )
}

function EngineChoice() {
  const { t } = useTranslation()
  const name = useId()
  const chosen = useStudio((store) => launcherOf(store.target))
  return (
    <fieldset>
      <legend className={field.label}>{t('target.engine')}</legend>
      <div className={style.runtimes}>
        {launchers.map((launcher) => (
          <label key={launcher} className={style.runtime}>
            <input
              type="radio"
              name={name}
              checked={launcher === chosen}
              onChange={() => chooseLauncher(launcher)}
            />
            {t(`target.runtime-${launcher}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function HostArchitecture() {
  const { t } = useTranslation()
  const id = useId()
  const arch = useStudio((store) => store.target.arch)
  const catalog = useStudio((store) => store.catalog)
  // No kernel is built for x32 alone: it is an ABI of x86_64 hosts.
  const hosts = catalog?.architectures.filter(({ token }) => token !== 'SCMP_ARCH_X32') ?? []
  return (
    <div>
      <label className={field.label} htmlFor={id}>
        {t('target.arch')}
      </label>
      <select
        id={id}
        className={field.select}
        value={arch}
        onChange={(event) => chooseArchitecture(event.target.value)}
      >
        {hosts.map(({ token, name }) => (
          <option key={token} value={token}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
