import { useTranslation } from 'react-i18next'
import { type Command, isEnabled } from '#state/actions/commands.ts'
import { useStudio } from '#state/store.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** `$mod+Shift+KeyZ` → "Ctrl Shift Z". */
export function keyWords(keys: string): string {
  return keys
    .replace('$mod', isMac ? '⌘' : 'Ctrl')
    .replace('Shift+?', '?')
    .split('+')
    .map((key) => key.replace(/^Key/, ''))
    .join(' ')
}

/** What a button of this command needs. */
export function useCommand(command: Command) {
  const { t } = useTranslation()
  const enabled = useStudio((store) => isEnabled(command, store))
  const label = t(command.label)
  const title = command.keys === undefined ? label : `${label} (${keyWords(command.keys)})`
  return { label, title, disabled: !enabled, onClick: () => command.run() }
}
