/**
 * One name a line, as other tools and scripts take them:
 *     openat
 *     read
 */
import { meaningOf, returnValue } from '#core/filter/bpf/return-value.ts'
import { callFates, conditionalCalls } from '../call-fates.ts'
import type { Exportable, Exporter, Surroundings, Written } from '../exporter.ts'
import { readStrict } from '../json-form.ts'

const refused = returnValue('SCMP_ACT_ERRNO', 1)
const allow = returnValue('SCMP_ACT_ALLOW', 0)

export const names: Exporter = {
  id: 'names',
  launchers: [],
  form: { ending: '.txt', mediaType: 'text/plain' },
  usages: [],
  question: conditionalCalls,
  words: {
    'export-names': 'List of names',
    'export-names-what':
      'The allowed calls, one name a line, for scripts and other tools. No runtime reads it.',
    'export-names-alone':
      'The list holds the names of allowed calls alone: {{count}}. How the others are refused, architectures and flags are not in it.',
  },
  write: writeNames,
  read: async (text) => readStrict(profileOf(text.split('\n').filter(Boolean))),
  isForHost: true,
  nearest: (ret) => (isAllowed(ret) ? allow : refused),
}

function profileOf(allowed: readonly string[]): string {
  const syscalls = allowed.length > 0 ? [{ names: allowed, action: 'SCMP_ACT_ALLOW' }] : []
  return JSON.stringify({ defaultAction: 'SCMP_ACT_ERRNO', syscalls })
}

function isAllowed(ret: number): boolean {
  const { action } = meaningOf(ret)
  return action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG'
}

async function writeNames(document: Exportable, around: Surroundings): Promise<Written> {
  const found = await callFates(document, around, around.names)
  if (found === undefined) return { text: '', losses: [] }
  const { fates, conditional, losses } = found
  const allowed = [...fates].filter(([, ret]) => isAllowed(ret)).map(([name]) => name)
  const lines = allowed.toSorted().map((name) => `${name}\n`)
  return {
    text: lines.join(''),
    losses: [...losses, { code: 'export-names-alone', params: { count: allowed.length } }],
    differing: conditional,
  }
}
