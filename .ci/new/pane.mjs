import { camel, pascal, registered, toBeWritten } from './words.mjs'

/** A tab of the right side. */
export function pane(id) {
  const words = `${camel(id)}Words`
  const component = `${pascal(id)}Pane`
  return {
    files: {
      [`src/ui/${id}/${id}-pane.tsx`]: `import { useTranslation } from 'react-i18next'
import pane from '../kit/pane.module.css'

/** ${toBeWritten('what a person sees here, and what it is good for')} */
export function ${component}() {
  const { t } = useTranslation()
  return <div className={pane.pane}>{t('${id}.intro')}</div>
}
`,
      [`src/ui/i18n/en/${id}.ts`]: `export const ${words} = {
  'shell.pane-${id}': '${toBeWritten('the name of the tab')}',
  '${id}.intro': '${toBeWritten('the first sentence of the pane')}',
} as const
`,
      [`e2e/${id}.spec.ts`]: `import { expect } from '@playwright/test'
import { strace } from './samples.ts'
import { test } from './studio.ts'

// ${toBeWritten('what a person does here, from a file to the answer')}
test('the tab opens', async ({ studio }) => {
  await studio.open()
  await studio.drop(strace)
  await expect(studio.page.getByRole('tab')).not.toHaveCount(0)
})
`,
    },
    changes: {
      'src/ui/i18n/i18n.ts': (text) =>
        `import { ${words} } from './en/${id}.ts'\n${text.replace('  ...faultWords,\n', `  ...faultWords,\n  ...${words},\n`)}`,
      'src/ui/shell/pane-tabs.tsx': (text) =>
        text.replace(
          '  json: { body: JsonPreview },\n',
          `  '${id}': { body: part(() => import('../${id}/${id}-pane.tsx'), (module) => module.${component}) },\n  json: { body: JsonPreview },\n`,
        ),
      'src/ui/shell/workspace.tsx': registered('', 'const checks = [', `'${id}'`),
      'src/state/slices/workspace.ts': (text) => text.replace("  | 'json'\n", `  | '${id}'\n  | 'json'\n`),
    },
  }
}
