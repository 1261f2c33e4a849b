import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { launchers, versionsOf } from '#core/target/engines.ts'
import { readVersion } from '#core/target/release-text.ts'
import {
  kernels,
  launcherOf,
  launcherVersion,
  libseccompReleases,
  type Target,
  withLauncher,
} from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import field from '../kit/field.module.css'
import { Labelled } from '../kit/labelled.tsx'
import { VersionInput } from '../kit/version-input.tsx'
import style from './diff.module.css'

/** Where else the present profile is to be looked at: another engine, or another version of one of the parts. */
export function OtherTarget({ target }: { readonly target: Target }) {
  const { t } = useTranslation()
  const launcher = launcherOf(target)
  const choose = (next: Target) => useStudio.getState().questionActions.compareWith({ target: next })
  return (
    <fieldset className={style.other} aria-label={t('diff.other-target')}>
      <Labelled label={t('target.engine')}>
        {(id) => (
          <select
            id={id}
            className={field.select}
            value={launcher}
            onChange={({ target: { value } }) => {
              const next = launchers.find((each) => each === value)
              if (next !== undefined) choose(withLauncher(target, next))
            }}
          >
            {launchers.map((each) => (
              <option key={each} value={each}>
                {t(`target.short-${each}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Version
        label={t('target.part-version', { what: t(`target.short-${launcher}`) })}
        value={launcherVersion(target)}
        versions={versionsOf(launcher)}
        onChoose={(version) => choose(withLauncher(target, launcher, version))}
      />
      <Version
        label={t('target.part-libseccomp')}
        value={target.libseccomp}
        versions={libseccompReleases}
        onChoose={(libseccomp) => choose({ ...target, libseccomp })}
      />
      <Version
        label={t('target.part-kernel')}
        value={target.kernel}
        versions={kernels}
        onChoose={(kernel) => choose({ ...target, kernel })}
      />
    </fieldset>
  )
}

interface VersionProps {
  readonly label: string
  readonly value: string
  readonly versions: readonly string[]
  readonly onChoose: (version: string) => void
}

/** Any version, the known ones offered; what is none yet changes nothing. */
function Version({ label, value, versions, onChoose }: VersionProps) {
  const [typed, setTyped] = useState<string>()
  const type = (text: string) => {
    setTyped(text)
    const version = readVersion(text)
    if (version !== undefined) onChoose(version)
  }
  return (
    <Labelled label={label}>
      {(id) => (
        <VersionInput
          id={id}
          value={typed ?? value}
          versions={versions}
          isWrong={typed !== undefined && readVersion(typed) === undefined}
          onType={type}
          onLeave={() => setTyped(undefined)}
        />
      )}
    </Labelled>
  )
}
