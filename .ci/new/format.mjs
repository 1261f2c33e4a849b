import { camel, registered, toBeWritten } from './words.mjs'

/** A log format: lines that show calls, counted by name. */
export function format(id) {
  const name = camel(id)
  return {
    files: {
      [`src/import/formats/${id}.ts`]: `/**
 * ${toBeWritten('the address of its documentation, and a sample line')}
 */
import type { Catalog } from '#catalog/catalog.ts'
import { callNamed, createCallSums } from '../evidence/call-sums.ts'
import type { Session } from '../lines/session.ts'
import { textSession } from '../lines/text-session.ts'
import { logFormat } from '../reader.ts'

/** ${toBeWritten('a line of the format: the name of the call, and how often it was made')} */
const row = /^(\\w+) made (\\d+) times$/

export const ${name} = logFormat({
  id: '${id}',
  /** ${toBeWritten('how sure a file with this head is one, from 0 to 1')} */
  recognise: ({ lines }) => (lines.some((line) => row.test(line)) ? 0.5 : 0),
  session: ({ catalog }) => openSession(catalog),
})

function openSession(catalog: Catalog): Session {
  const sums = createCallSums()
  return textSession(
    { shortest: 8, longest: 400, marks: [' made '] },
    {
      read(text, line) {
        const [, word, times] = row.exec(text) ?? []
        if (word === undefined) return 'foreign'
        const call = callNamed(word, catalog)
        if (call === undefined) return 'unknown-name'
        sums.add(call, line, Number(times))
        return 'used'
      },
      finish: () => ({ calls: sums.list(), warnings: [] }),
    },
  )
}
`,
      [`src/import/fixtures/${id}/recording.txt`]: `${toBeWritten('a real recording')}\n`,
      [`src/import/fixtures/${id}/expected.json`]: `{\n  "recording.txt": { "${toBeWritten('each call with its count, as another tool counts them')}": 1 }\n}\n`,
    },
    changes: {
      'src/import/registry.ts': registered(
        `import { ${name} } from './formats/${id}.ts'`,
        'formats: readonly LogFormat[] = [',
        name,
      ),
    },
  }
}
