// Installs the packages when they are missing or older than the lock file. Needs Node alone.

import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs

/** Runs a command in the foreground; true when it ended well. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0
}

/** True when node_modules fits package-lock.json, after `npm ci` if need be. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`)
    return false
  }
  // npm writes this file last, so it is older than the lock file exactly when the lock file changed since.
  const installed = modified('node_modules/.package-lock.json')
  if (installed !== undefined && installed >= modified('package-lock.json')) return true
  return run('npm', ['ci'])
}
