import { exportForms } from '#state/views/export-forms.ts'

const endings = [...new Set(['.studio', ...exportForms.map(({ exporter }) => exporter.form.ending)])]
const anyEnding = new RegExp(`(${endings.map((each) => `\\${each}`).join('|')})+$`, 'i')

/** A name that needs no quoting in a shell, is not hidden and is no option; has the ending once. */
export function safeFileName(name: string, ending = '.json'): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(anyEnding, '')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '')
    .slice(0, 100)
  return `${plain || 'profile'}${ending}`
}
