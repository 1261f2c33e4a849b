import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { learnRuleWords, loadLinter } from '#state/jobs/linter.ts'
import type { Source } from '#state/slices/observations.ts'
import { useStudio } from '#state/store.ts'
import { teach } from '../i18n/i18n.ts'

const called = (pid: number, name: string | null) => ({
  source: 'web.strace',
  pid,
  name,
  calls: { socket: 3, read: 1 },
})

/** A log in which five processes make a call, one of them without a name. */
const source: Source = {
  id: 'sample',
  name: 'web.strace',
  on: true,
  sample: true,
  tally: {
    version: 1,
    calls: [],
    sources: [],
    skipped: [],
    warnings: [],
    processes: [
      called(7, 'nginx'),
      called(8, 'nginx-worker-00'),
      called(9, null),
      called(10, 'sh'),
      called(11, 'cat'),
    ],
  },
}

/** What parts of the kit read from the store; the gallery has no jobs that would bring it. */
export async function fillStore(): Promise<void> {
  learnRuleWords(teach)
  const [catalog, constants, { rules }] = await Promise.all([loadCatalog(), loadConstants(), loadLinter()])
  const { workspaceActions, knowledgeActions } = useStudio.getState()
  workspaceActions.provide(catalog)
  knowledgeActions.keep('constants', [{ want: '', outcome: { kind: 'known', answer: constants } }])
  knowledgeActions.keep('rules', [{ want: '', outcome: { kind: 'known', answer: rules } }])
  useStudio.setState({ sources: [source], selected: 'socket' })
}
