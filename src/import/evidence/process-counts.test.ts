import { expect, test } from 'vitest'
import { createProcessCounts } from './process-counts.ts'

function nameKept(name: string): string | null | undefined {
  const counts = createProcessCounts()
  const own = counts.of(7)
  own.name = name
  own.times[0] = 1
  return counts.report(() => 'read').processes[0]?.name
}

test.each(['sh', 'runc:[2:INIT]', 'kworker/0:1', '(sd-pam)', 'python3.11'])(
  'a program is named: %s',
  (name) => {
    expect(nameKept(name)).toBe(name)
  },
)

test.each(['pass=hunter2 xy', 'a "b"', '<canary>', 'a!b', 'né', ''])(
  'what may be words of somebody is not kept: %s',
  (name) => {
    expect(nameKept(name)).toBeNull()
  },
)
