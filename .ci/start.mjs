// npm start: installs, builds and serves the app on this machine.

import { fileURLToPath } from 'node:url'
import { install, run } from './install.mjs'
import { serve } from './serve.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (!install() || !run('npm', ['run', '--silent', 'build'])) process.exit(1)
const { port } = await serve({ dir: 'dist/page', port: 4173 })
console.log(`Seccomp Studio: http://localhost:${port}/`)
