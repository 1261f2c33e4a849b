import { useTranslation } from 'react-i18next'
import { allCommands } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import { Dialog } from '../kit/dialog.tsx'
import { effectChoices } from '../syscalls/effect-choices.ts'
import style from './shortcuts-dialog.module.css'
import { keyWords } from './use-command.ts'

teachWorkWords()

const gridKeys = ['move', 'range', 'tick', 'inside', 'open', 'reset'] as const

export function ShortcutsDialog() {
  const { t } = useTranslation()
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  return (
    <Dialog title={t('shell.shortcuts')} onClose={() => showDialog(undefined)} wide>
      <div className={style.columns}>
        <KeyList
          title={t('shell.keys-everywhere')}
          keys={allCommands.flatMap(({ label, keys }) =>
            keys === undefined ? [] : [[keyWords(keys), t(label)]],
          )}
        />
        <KeyList
          title={t('shell.keys-grid')}
          keys={[
            ...gridKeys.map((each): [string, string] => [t(`keys.${each}-keys`), t(`keys.${each}`)]),
            ...effectChoices.map(({ key, words }): [string, string] => [key, t(words)]),
          ]}
        />
      </div>
    </Dialog>
  )
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly (readonly string[])[] }) {
  return (
    <section>
      <h3 className={style.title}>{title}</h3>
      <dl>
        {keys.map(([key, words]) => (
          <div key={key} className={style.line}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
