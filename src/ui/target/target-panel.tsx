import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { launcherFacts, launchers } from '#core/engines.ts'
import { tableKernel } from '#core/libseccomp/release.ts'
import { launcherOf, libseccompReleases } from '#core/target.ts'
import { chooseArchitecture, chooseLauncher, chooseNoNewPrivileges } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { CapabilityPicker } from './capability-picker.tsx'
import style from './target.module.css'
import { KernelField, VersionSelect } from './version-field.tsx'

/** Everything a target is: runtime, versions, host, capabilities. */
export function TargetPanel() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const { engine, runtime, runtimeVersion, libseccomp } = target
  const launcher = launcherOf(target)
  const isOwn = engine === 'none'
  return (
    <div className={style.panel}>
      <p className={style.intro}>{t('target.intro')}</p>
      <RuntimeChoice />
      <div className={style.grid}>
        <VersionSelect
          part={isOwn ? 'runtimeVersion' : 'engineVersion'}
          versions={launcherFacts[launcher].versions}
          label={t('target.part-runtimeVersion', { runtime: t(`target.short-${launcher}`) })}
          note={isOwn ? undefined : t('target.below', { runtime, version: runtimeVersion })}
        />
        <VersionSelect
          part="libseccomp"
          versions={libseccompReleases}
          label={t('target.part-libseccomp')}
          note={t('target.knows', { kernel: tableKernel(libseccomp) })}
        />
        <KernelField />
        <HostArchitecture />
      </div>
      <CapabilityPicker />
      <NoNewPrivileges />
    </div>
  )
}

function RuntimeChoice() {
  const { t } = useTranslation()
  const name = useId()
  const chosen = useStudio((store) => launcherOf(store.target))
  return (
    <fieldset>
      <legend className={field.label}>{t('target.runtime')}</legend>
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

function NoNewPrivileges() {
  const { t } = useTranslation()
  const id = useId()
  const isSet = useStudio((store) => store.target.noNewPrivileges)
  return (
    <div>
      <label className={style.check}>
        <input
          type="checkbox"
          checked={isSet}
          aria-describedby={id}
          onChange={(event) => chooseNoNewPrivileges(event.target.checked)}
        />
        {t('target.nnp')}
      </label>
      <p id={id} className={field.note}>
        {t('target.nnp-note')}
      </p>
    </div>
  )
}
