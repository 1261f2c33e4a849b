import { camel, toBeWritten } from './words.mjs'

/** A reader of documents that say a profile in other words. One about deployments goes to `posture/` instead. */
export function reader(id) {
  const name = camel(id)
  return {
    files: {
      [`src/import/profiles/${id}.ts`]: `/**
 * ${toBeWritten('the address of its documentation, and a sample')}
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'

export const ${name}: Reader<'profile'> = {
  id: '${id}',
  kind: 'profile',
  /** ${toBeWritten('how sure a file with this head is one, from 0 to 1')} */
  recognise: ({ text }) => (text.startsWith('${id}:') ? 1 : 0),
  /** ${toBeWritten('the text as an OCI profile, with what could not be taken over')} */
  open: whole(async () => ok({ text: '{"defaultAction": "SCMP_ACT_ERRNO"}', notices: [] })),
}
`,
      [`src/import/profiles/fixtures/${id}.txt`]: `${id}: a sample\n`,
      [`src/import/profiles/${id}.test.ts`]: `import { expect, test } from 'vitest'
import { loadCatalog } from '#catalog/load.ts'
import { rank } from '../reader.ts'
import { headOfText } from '../reading/head.ts'
import { readers } from '../registry.ts'

const catalog = await loadCatalog()

// ${toBeWritten('a real document, what is read from it, and a document like it that is none')}
test('a document is told by its beginning', () => {
  expect(rank(readers, headOfText('${id}: a sample', catalog))[0]?.reader.id).toBe('${id}')
})
`,
    },
    changes: {
      'src/import/profiles/fixtures/expected.json': (text) =>
        text.replace(/\n\}\s*$/, `,\n  "${id}.txt": {"reader": "${id}", "profile": ["ERRNO"]}\n}\n`),
      'src/import/registry.ts': (text) =>
        text.includes('  ...formats,\n')
          ? `import { ${name} } from './profiles/${id}.ts'\n${text.replace('  ...formats,\n', `  ${name},\n  ...formats,\n`)}`
          : text,
    },
  }
}
