import { expect, type Page } from '@playwright/test'
import { good, poisoned } from '../src/state/storage/fixtures/poisoned.ts'
import { test } from './studio.ts'

/** Stored under a key of its own, with the id that belongs to it where only something else is to be wrong. */
function poisonUnder(id: string, record: unknown): unknown {
  const isGoodId = typeof record === 'object' && record !== null && 'id' in record && record.id === good.id
  return isGoodId ? { ...record, id } : record
}

type Entry = readonly [key: string | number, value: unknown]

function putAll(page: Page, entries: readonly Entry[]): Promise<void> {
  return page.evaluate(
    (given) =>
      new Promise((done, fail) => {
        const opened = indexedDB.open('seccomp-studio')
        opened.onsuccess = () => {
          const transaction = opened.result.transaction('work', 'readwrite')
          for (const [key, value] of given) transaction.objectStore('work').put(value, key)
          transaction.onabort = () => fail(transaction.error)
          transaction.oncomplete = () => {
            opened.result.close()
            done()
          }
        }
      }),
    entries,
  )
}

/** All records but the note which draft was open last, with the kinds of values that JSON has no words for. */
function allRecords(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const opened = indexedDB.open('seccomp-studio')
        opened.onsuccess = () => {
          const found: unknown[] = []
          const walk = opened.result.transaction('work').objectStore('work').openCursor()
          walk.onsuccess = () => {
            if (walk.result === null) {
              opened.result.close()
              return done(found)
            }
            const { key, value } = walk.result
            if (key !== 'current') found.push([key, Object.prototype.toString.call(value), value])
            walk.result.continue()
          }
        }
      }),
  )
}

const reasonOf = (field: string) => {
  if (field === 'record-strange') return 'This is no record of this app.'
  if (field === 'record-newer') return 'A newer version of this app has stored it'
  return `“${field}” is not as this app stores it.`
}

test('a database full of bad records opens: each is told with its reason, and none is written again', async ({
  studio,
}) => {
  const { page } = studio
  expect(poisoned.length).toBeGreaterThanOrEqual(30)
  const names = ['first good', 'second good']
  const text = '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["read"],"action":"SCMP_ACT_ALLOW"}]}'
  const sound = names.map(
    (name): Entry => [`draft:${name}`, { ...good, id: name, name, text, baseline: text }],
  )
  const bad = poisoned.map(([, record], at): Entry => {
    const id = `bad ${String(at).padStart(2, '0')}`
    return [`draft:${id}`, poisonUnder(id, record)]
  })
  await studio.open()
  await putAll(page, [...sound, ...bad, ['rescue:bad', 5], [7, 'a number as key'], ['current', 'bad 00']])
  const before = await allRecords(page)
  expect(before).toHaveLength(poisoned.length + 4)

  await studio.open()
  const recent = page.getByRole('region', { name: /^Recent/ })
  const lines = recent.getByRole('list').last().getByRole('listitem')
  // In the order of their keys: numbers come before texts, drafts before what pages have left behind.
  const reasons = ['record-strange', ...poisoned.map(([, , field]) => field), 'record-strange']
  await expect(lines).toContainText(reasons.map(reasonOf))
  for (const name of names) {
    await recent.getByRole('button', { name: `Open ${name}` }).click()
    await studio.find('read')
    await expect(studio.allowed('read')).toBeChecked()
    await page.getByRole('button', { name: `Profile ${name}` }).click()
    await page.getByRole('menuitem', { name: 'New: start page' }).click()
  }
  await expect(lines).toHaveCount(reasons.length)
  expect(await allRecords(page)).toEqual(before)
})
