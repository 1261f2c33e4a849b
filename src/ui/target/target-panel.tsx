import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { runtimeOf } from '#core/evaluate/runtime.ts'
import { tableKernel } from '#core/libseccomp/release.ts'
import { libseccompReleases, runtimeFacts, runtimes } from '#core/target.ts'
import { chooseArchitecture, chooseNoNewPrivileges, chooseRuntime } from '#state/actions/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { CapabilityPicker } from './capability-picker.tsx'
import style from './target.module.css'
import { KernelField, VersionSelect } from './version-field.tsx'

/** Everything a target is: runtime, versions, host, capabilities. */
export function TargetPanel() {
  const { t } = useTranslation()
  const target = useStudio((store) => store.target)
  const { runtime, libseccomp } = target
  const below = runtimeOf(target)
  const isOwn = below.kind === runtime
  return (
    <div className={style.panel}>
      <p className={style.intro}>{t('target.intro')}</p>
      <RuntimeChoice />
      <div className={style.grid}>
        <VersionSelect
          part="runtimeVersion"
          versions={runtimeFacts[runtime].versions}
          label={t('target.part-runtimeVersion', { runtime: t(`target.short-${runtime}`) })}
          note={isOwn ? undefined : t('target.below', { runtime: below.kind, version: below.version })}
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
  const chosen = useStudio((store) => store.target.runtime)
  return (
    <fieldset>
      <legend className={field.label}>{t('target.runtime')}</legend>
      <div className={style.runtimes}>
        {runtimes.map((runtime) => (
          <label key={runtime} className={style.runtime}>
            <input
              type="radio"
              name={name}
              checked={runtime === chosen}
              onChange={() => chooseRuntime(runtime)}
            />
            {t(`target.runtime-${runtime}`)}
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
