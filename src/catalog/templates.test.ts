import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadTemplate, templates } from './templates.ts'

test.each(templates)('$title is the text its project ships, byte for byte', async ({ id }) => {
  const shipped = fileURLToPath(new URL(`./source/profiles/${id}.json`, import.meta.url))
  expect((await loadTemplate(id)) === readFileSync(shipped, 'utf8')).toBe(true)
})

test.each(templates)('$title says where it comes from and under which licence', ({ provenance }) => {
  expect(provenance).toMatch(/seccomp\/.*\.json .*Apache-2\.0$/)
})
