// Where this machine keeps its browsers.

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first of `names` found on the PATH; a name with a slash is taken as it is. */
export function find(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find(isExecutable)
}

export function findChromium() {
  const asked = process.env.CHROMIUM
  if (asked) return find(asked)
  return find(
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  )
}

/** Debian's Firefox ESR; the tests drive no other. */
export function findFirefox() {
  return find('/usr/bin/firefox-esr', 'firefox-esr')
}
