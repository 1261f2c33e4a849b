import { type Store, useStudio } from '../store.ts'
import { isObserving } from '../views/stage.ts'
import { selectCounts, selectIsReadOnly } from '../views/table.ts'
import { allowAllSeen } from './allow-seen.ts'
import { switchStage } from './editing.ts'
import { openFileChooser } from './file-chooser.ts'
import { typeCall } from './simulation.ts'
import { wishForFinding } from './wishes.ts'

/** Whatever can be clicked: button, shortcut and list of shortcuts are the same object. */
export interface Command {
  readonly id: string
  /** Key of its words. */
  readonly label: string
  /** In tinykeys' notation; undefined when only clickable. */
  readonly keys: string | undefined
  enabled(store: Store): boolean
  run(): void
}

function hasDocument(store: Store): boolean {
  return store.document !== undefined
}

const actions = () => useStudio.getState()

/** The commands that a person may use while they look at a link: none of them touches the own work behind it. */
const besideLink: ReadonlySet<string> = new Set(['shortcuts'])

/** Whether the command may be used now; behind what came by link nothing happens to own work. */
export function isEnabled(command: Command, store: Store): boolean {
  return (store.shared === undefined || besideLink.has(command.id)) && command.enabled(store)
}

export const commands = {
  undo: {
    id: 'undo',
    label: 'shell.undo',
    keys: '$mod+KeyZ',
    enabled: (store) => store.past.length > 0 && !store.isElsewhere,
    run: () => actions().documentActions.undo(),
  },
  redo: {
    id: 'redo',
    label: 'shell.redo',
    keys: '$mod+Shift+KeyZ',
    enabled: (store) => store.future.length > 0 && !store.isElsewhere,
    run: () => actions().documentActions.redo(),
  },
  history: {
    id: 'history',
    label: 'history.command',
    keys: undefined,
    enabled: hasDocument,
    run: () => actions().workspaceActions.showDialog('history'),
  },
  workspace: {
    id: 'workspace',
    label: 'workspace.title',
    keys: undefined,
    enabled: () => true,
    run: () => actions().workspaceActions.showDialog('workspace'),
  },
  openFiles: {
    id: 'open-files',
    label: 'shell.open-files',
    keys: '$mod+KeyO',
    enabled: () => true,
    run: openFileChooser,
  },
  exportProfile: {
    id: 'export',
    label: 'shell.export',
    keys: '$mod+KeyS',
    enabled: hasDocument,
    run: () => actions().workspaceActions.showDialog('export'),
  },
  share: {
    id: 'share',
    label: 'shell.share',
    keys: '$mod+Shift+KeyL',
    enabled: hasDocument,
    run: () => actions().workspaceActions.showDialog('share'),
  },
  search: {
    id: 'search',
    label: 'shell.search',
    keys: '/',
    enabled: hasDocument,
    run: () => document.getElementById('search-syscalls')?.focus(),
  },
  palette: {
    id: 'palette',
    label: 'shell.palette',
    keys: '$mod+KeyK',
    enabled: () => true,
    run: () => actions().workspaceActions.showDialog('palette'),
  },
  showRisk: {
    id: 'show-risk',
    label: 'knowledge.command',
    keys: undefined,
    enabled: hasDocument,
    run: () => actions().workspaceActions.showPane('risk'),
  },
  nextFinding: {
    id: 'next-finding',
    label: 'findings.next-command',
    keys: 'F8',
    enabled: hasDocument,
    run: () => wishForFinding({ step: 1 }),
  },
  previousFinding: {
    id: 'previous-finding',
    label: 'findings.previous-command',
    keys: 'Shift+F8',
    enabled: hasDocument,
    run: () => wishForFinding({ step: -1 }),
  },
  tryCall: {
    id: 'try-call',
    label: 'simulate.try-selected',
    keys: undefined,
    enabled: (store) => hasDocument(store) && store.selected !== undefined,
    run: () => {
      typeCall(`${actions().selected ?? ''}()`)
      actions().workspaceActions.showPane('simulate')
    },
  },
  showStartup: {
    id: 'startup',
    label: 'startup.command',
    keys: undefined,
    enabled: hasDocument,
    run: () => actions().workspaceActions.showDialog('startup'),
  },
  showForecast: {
    id: 'forecast',
    label: 'forecast.command',
    keys: undefined,
    enabled: hasDocument,
    run: () => actions().workspaceActions.showDialog('forecast'),
  },
  showPostures: {
    id: 'postures',
    label: 'posture.command',
    keys: undefined,
    enabled: () => true,
    run: () => actions().workspaceActions.showDialog('posture'),
  },
  allowAllSeen: {
    id: 'allow-all-seen',
    label: 'syscalls.allow-all-seen',
    keys: '$mod+Shift+KeyA',
    enabled: (store) => selectCounts(store).seen > 0 && !selectIsReadOnly(store),
    run: allowAllSeen,
  },
  restrict: {
    id: 'restrict',
    label: 'learn.command',
    keys: undefined,
    enabled: (store) => selectCounts(store).seen > 0 && !selectIsReadOnly(store),
    run: () => actions().workspaceActions.showDialog('restrict'),
  },
  switchStage: {
    id: 'switch-stage',
    label: 'shell.switch-stage',
    keys: '$mod+Shift+KeyE',
    enabled: (store) => hasDocument(store) && !selectIsReadOnly(store),
    run: () => switchStage(isObserving(actions()) ? 'enforce' : 'observe'),
  },
  shortcuts: {
    id: 'shortcuts',
    label: 'shell.shortcuts',
    keys: 'Shift+?',
    enabled: () => true,
    run: () => actions().workspaceActions.showDialog('shortcuts'),
  },
} as const satisfies Readonly<Record<string, Command>>

export const allCommands: readonly Command[] = Object.values(commands)
