import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { test, withoutFirefox } from './studio.ts'

test.skip(({ browserName }) => withoutFirefox(browserName), 'firefox-esr is not installed')

const packed = (name: string) =>
  fileURLToPath(new URL(`../src/import/fixtures/packed/${name}`, import.meta.url))

for (const name of [
  'two-members.log',
  'nested.tar.xz',
  'two-streams.strace.bz2',
  'two-frames.strace.zst',
  'seek.zip',
  'ff-junk.tgz',
])
  test(`${name} is unpacked in the browser`, { tag: '@firefox' }, async ({ studio }) => {
    await studio.open()
    await studio.drop(packed(name))
    await expect(await studio.find('clock_nanosleep')).toBeVisible()
  })
