import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { allCommands, isEnabled } from '#state/actions/commands.ts'
import { showRulePage } from '#state/actions/wishes.ts'
import { useStudio } from '#state/store.ts'
import type { LintRule } from '#state/views/findings.ts'
import { selectRows } from '#state/views/table.ts'
import { useKnowledge } from '#state/views/use-knowledge.ts'
import { teachWorkWords } from '../i18n/work-words.ts'
import dialog from '../kit/dialog.module.css'
import style from './palette-dialog.module.css'
import { keyWords } from './use-command.ts'

teachWorkWords()

interface Choice {
  readonly value: string
  readonly label: string
  readonly hint: string | undefined
  /** What is searched beside the label. */
  readonly also?: string
  readonly run: () => void
}

interface Section {
  readonly value: string
  readonly items: readonly Choice[]
}

function useSections(): readonly Section[] {
  const { t } = useTranslation()
  const rows = useStudio(selectRows)
  const rules = useRules()
  return useMemo(() => {
    const store = useStudio.getState()
    const commands = allCommands
      .filter((command) => command.id !== 'palette' && isEnabled(command, store))
      .map(({ id, label, keys, run }) => ({
        value: id,
        label: t(label),
        hint: keys && keyWords(keys),
        run: () => run(),
      }))
    const calls = rows.map(({ name, nr }) => ({
      value: `call ${name}`,
      label: name,
      hint: nr?.toString(),
      run: () => showCall(name),
    }))
    return [
      { value: t('shell.palette-commands'), items: commands },
      ...(calls.length > 0 ? [{ value: t('shell.palette-calls'), items: calls }] : []),
      ...(rules.length > 0 ? [{ value: t('findings.palette-rules'), items: rules }] : []),
    ]
  }, [rows, rules, t])
}

function searched(item: unknown): string {
  const { label, also } = item as Choice
  return also === undefined ? label : `${label} ${also}`
}

const noRules: readonly LintRule[] = []

/** Every rule of the linter by its title or id; none until the linter is there. */
function useRules(): readonly Choice[] {
  const { t } = useTranslation()
  const rules = useKnowledge('rules') ?? noRules
  return useMemo(
    () =>
      rules.map(({ id }) => ({
        value: `rule ${id}`,
        label: t(`${id}-title`),
        hint: id,
        also: id,
        run: () => showRulePage(id),
      })),
    [rules, t],
  )
}

/** Shows the call's rule, and its row even when a filter had hidden it. */
function showCall(name: string): void {
  const { workspaceActions } = useStudio.getState()
  workspaceActions.setFacets([])
  workspaceActions.search(name)
  workspaceActions.select(name)
  workspaceActions.showPane('rule')
}

/** Every command and every system call, by a few letters. */
export function PaletteDialog() {
  const { t } = useTranslation()
  const sections = useSections()
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  const choose = (choice: Choice) => {
    close()
    choice.run()
  }
  return (
    <Base.Root open onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Backdrop className={dialog.backdrop} />
        <Base.Popup className={`${dialog.popup} ${style.palette}`} aria-label={t('shell.palette')}>
          <Autocomplete.Root
            open
            inline
            items={sections}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={searched}
          >
            <Autocomplete.Input
              className={style.input}
              placeholder={t('shell.palette')}
              aria-label={t('shell.palette')}
            />
            <div className={style.scroll}>
              <Autocomplete.Empty>
                <p className={style.empty}>{t('shell.palette-nothing')}</p>
              </Autocomplete.Empty>
              <Autocomplete.List>
                {(section: Section) => (
                  <Autocomplete.Group key={section.value} items={section.items}>
                    <Autocomplete.GroupLabel className={style.label}>{section.value}</Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(choice: Choice) => (
                        <Autocomplete.Item
                          key={choice.value}
                          value={choice}
                          className={style.item}
                          onClick={() => choose(choice)}
                        >
                          <span>{choice.label}</span>
                          <span className={style.hint}>{choice.hint}</span>
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
