import { camel, registered, toBeWritten } from './words.mjs'

/** A kind of file to export: on the page and as `export --to ID` at once. */
export function target(id) {
  const name = camel(id)
  return {
    files: {
      [`src/export/targets/${id}.ts`]: `/** ${toBeWritten('address of the format, and a sample line')} */
import type { Exporter } from '../exporter.ts'
import { inOciForm } from '../oci-form.ts'

export const ${name}: Exporter = {
  id: '${id}',
  launchers: [],
  form: { ending: '.txt', mediaType: 'text/plain' },
  usages: [],
  words: {
    'export-${id}': '${toBeWritten('its name in the menu')}',
    'export-${id}-what': '${toBeWritten('what the file is and who reads it, in one or two sentences')}',
  },
  /** ${toBeWritten('the text, and what it says less than the document')} */
  write: async (document, { target }) => inOciForm(document, target),
  /** ${toBeWritten('read the text as its reader does, into a profile')} */
  read: async () => undefined,
}
`,
    },
    changes: {
      'src/export/registry.ts': registered(
        `import { ${name} } from './targets/${id}.ts'`,
        'exporters: readonly Exporter[] = [',
        name,
      ),
    },
  }
}
