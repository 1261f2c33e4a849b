import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/codelens/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/inlayHints/register'
import 'monaco-editor/features/readOnlyMessage/register'
import 'monaco-editor/features/suggest/register'
import 'monaco-editor/features/unicodeHighlighter/register'
import 'monaco-editor/features/wordOperations/register'
// features/suggest leaves these two out; without them nothing is ever suggested, and no error says so.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/editor/contrib/snippet/browser/snippetController2'
// Loaded by the JSON language itself when first used; named here it comes in the same chunk.
import 'monaco-editor/languages/features/json/jsonMode'
import editorWorker from 'monaco-editor/editor/editor.worker?worker&url'
import jsonWorker from 'monaco-editor/languages/features/json/json.worker?worker&url'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import { profileSchema } from '#core/profile/schema.ts'
import { trustedWorkerUrl } from '#workers/worker-url.ts'

function newWorker(url: string): Worker {
  return new Worker(trustedWorkerUrl(url), { type: 'module' })
}

/** Started with Monaco itself, so that opening the first editor asks the network for nothing. */
const spare = new Map([
  ['json', newWorker(jsonWorker)],
  ['editor', newWorker(editorWorker)],
])

function startWorker(_: string, label: string): Worker {
  const kind = label === 'json' ? 'json' : 'editor'
  const worker = spare.get(kind) ?? newWorker(kind === 'json' ? jsonWorker : editorWorker)
  spare.delete(kind)
  return worker
}

/** Monaco asks for its workers by this name on the global object. */
Object.assign(globalThis, { MonacoEnvironment: { getWorker: startWorker } })

// Our reader is the judge of a text. Monaco's parser explains and completes; it reads numbers as doubles
// and takes the last of two equal keys, so it must not say what is right.
jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, diagnostics: false, colors: false })
jsonDefaults.setDiagnosticsOptions({
  validate: false,
  allowComments: true,
  comments: 'ignore',
  trailingCommas: 'ignore',
  schemaValidation: 'ignore',
  enableSchemaRequest: false,
  schemas: [
    { uri: 'inmemory://studio/profile.schema.json', fileMatch: ['*profile.json'], schema: profileSchema },
  ],
})
