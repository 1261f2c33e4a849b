import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { wasmCore } from '../../.ci/wasm-core.mjs'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Built {
  /** The app as it ships. */
  readonly app: string
  /** A page without the app's screen, with the same worker and policy. */
  readonly page: string
  /** The command line's one file. */
  readonly cli: string
}

/** Builds what is measured into `folder`, so that nothing of the checkout is in the way. */
export async function buildAll(folder: string): Promise<Built> {
  const [app, page, cli] = [join(folder, 'app'), join(folder, 'page'), join(folder, 'cli')]
  const configFile = join(root, 'vite.config.ts')
  const quiet = { logLevel: 'error', configFile } as const
  await build({ ...quiet, root, build: { outDir: app, emptyOutDir: true } })
  await build({
    ...quiet,
    root: fileURLToPath(new URL('page/', import.meta.url)),
    build: { outDir: page, emptyOutDir: true },
  })
  await build({
    logLevel: 'error',
    configFile: false,
    root: join(root, 'src/cli'),
    publicDir: false,
    plugins: [wasmCore()],
    ssr: { noExternal: true },
    build: {
      ssr: 'main.ts',
      target: 'node20',
      outDir: cli,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
    },
  })
  return { app, page, cli: join(cli, 'cli.mjs') }
}

/** Which sources were measured. */
export function revision(): string {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' })
  return stdout.trim()
}
