import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectings } from './collecting.ts'

test('the README shows the same commands', () => {
  const text = readFileSync('README.md', 'utf8').replaceAll(/^ {4}/gm, '')
  for (const { command } of collectings) expect(text).toContain(command)
})

test.each(collectings)('$id filters nothing away', ({ command }) => {
  expect(command).not.toMatch(/grep/)
})

test('the limit of the kernel is put back after the log was followed', () => {
  const [{ command }] = collectings
  const limits = [...command.matchAll(/printk_ratelimit=(\S+)|dmesg -W/g)].map(([, limit]) => limit)
  expect(limits).toEqual(['0', undefined, '$limit'])
})
