import type { Message } from '#core/base/message.ts'
import type { Extension } from '#core/questions/learn/extend.ts'
import { useStudio } from '../store.ts'
import { extensionFor } from '../views/plan.ts'
import { selectCounts } from '../views/table.ts'
import { change } from './editing.ts'

/**
 * Allows every call that logs showed, and those that container runtimes make after loading the filter: without them
 * no program starts. Calls of which a rule speaks already stay as they are, denials included; what reaches beyond the
 * container is named and left to a person.
 */
export function allowAllSeen(): void {
  const store = useStudio.getState()
  const extension = store.readable && extensionFor(store.readable, store)
  if (extension === undefined || selectCounts(store).seen === 0) return
  const { plan, kept } = extension
  const left = [...new Set([...plan.withheld, ...kept.keys()])].toSorted()
  const params = {
    count: plan.seen.length + plan.limited.size,
    startup: plan.start.length,
    names: left.join(', '),
  }
  const done = change({ code: 'step.allow-seen', params }, (document) =>
    document.text === store.readable?.text ? extension.edits : [],
  )
  useStudio.getState().workspaceActions.notify(told(done, params, left), done)
}

function told(done: boolean, params: Message['params'], left: Extension['plan']['withheld']): Message {
  if (!done && left.length > 0) return { code: 'notice.all-but', params }
  if (!done) return { code: 'notice.all-seen-allowed', params: {} }
  return { code: left.length > 0 ? 'notice.allowed-but' : 'step.allow-seen', params }
}
