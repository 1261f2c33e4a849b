import { expect, type Page } from '@playwright/test'
import { strace } from './samples.ts'
import { storedWork } from './storage.ts'
import { type Studio, test, withoutFirefox } from './studio.ts'

test.skip(({ browserName }) => withoutFirefox(browserName), 'firefox-esr is not installed')

const saved = (page: Page) => page.getByText('Saved in this browser', { exact: true })
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved in this browser' })

/** What is seen in logs is what the page shows first; the tests tick calls that are not. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Remove filter Seen in logs' }).click()
}

async function begin(studio: Studio): Promise<void> {
  await studio.open()
  await studio.drop(strace)
  await expect(saved(studio.page)).toBeVisible()
  await showAll(studio.page)
}

test('a tick just before a reload is kept, 8 of 8', { tag: '@firefox' }, async ({ studio }) => {
  test.slow()
  const { page } = studio
  await begin(studio)
  for (const name of ['mount', 'umount2', 'bpf', 'ptrace', 'reboot', 'swapon', 'swapoff', 'acct']) {
    await studio.find(name)
    await page.evaluate((call) => {
      document.querySelector<HTMLElement>(`[aria-label="Allow ${call}"]`)?.click()
      location.reload()
    }, name)
    await showAll(page)
    await studio.find(name)
    await expect(studio.allowed(name)).toBeChecked()
  }
})

test('typing without a rest is kept but for the last second when the page dies', async ({
  studio,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'crashes are asked for by Chromium’s protocol')
  const { page } = studio
  await begin(studio)
  await page.locator('.monaco-editor .view-lines').first().click()
  await page.keyboard.press('Control+End')
  const typed = 100
  const began = Date.now()
  for (let at = 0; at < typed; at += 1) await page.keyboard.type('§')
  const perSecond = typed / ((Date.now() - began) / 1000)
  const client = await page.context().newCDPSession(page)
  const other = await page.context().newPage()
  client.send('Page.crash').catch(() => undefined)
  await other.goto('./')
  const kept = (await storedWork(other)).split('§').length - 1
  test.info().annotations.push({ type: 'kept', description: `${kept} of ${typed}, ${perSecond} a second` })
  expect(typed - kept).toBeLessThanOrEqual(Math.ceil(perSecond))
})

test('work that a browser refuses to store is not replaced without a question', async ({ studio }) => {
  const { page } = studio
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await studio.open()
  await expect(page.getByText('This browser keeps no work at the moment.')).toBeVisible()
  await studio.drop(strace)
  await expect(banner(page)).toContainText('private window')
  await showAll(page)
  await studio.find('mount')
  await studio.allowed('mount').check()

  await page.getByRole('button', { name: 'Profile shell-script' }).click()
  await page.getByRole('menuitem', { name: 'New: start page' }).click()
  const question = page.getByRole('dialog', { name: 'shell-script is not saved' })
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(studio.allowed('mount')).toBeChecked()

  await page.getByLabel('Open files').setInputFiles([
    {
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"defaultAction":"SCMP_ACT_LOG"}'),
    },
  ])
  const file = page.waitForEvent('download')
  await question.getByRole('button', { name: 'Download the work' }).click()
  expect((await file).suggestedFilename()).toBe('shell-script.studio.json')
  await page.keyboard.press('Escape')
  await expect(studio.allowed('mount')).toBeChecked()

  await page.getByRole('button', { name: 'Profile shell-script' }).click()
  await page.getByRole('menuitem', { name: 'New: start page' }).click()
  await question.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByRole('button', { name: 'Import a log' })).toBeVisible()
})

test('leaving the page asks only while work is not saved', async ({ studio }) => {
  const { page } = studio
  let asked = 0
  page.on('dialog', (dialog) => {
    asked += 1
    void dialog.accept()
  })
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if (sessionStorage.getItem('full') === null) return put.apply(this, given)
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await begin(studio)
  await page.reload()
  expect(asked).toBe(0)
  await page.evaluate(() => sessionStorage.setItem('full', ''))
  await showAll(page)
  await studio.find('mount')
  await studio.allowed('mount').check()
  await expect(banner(page)).toContainText(/Its storage is full: .* of .* are used/)
  await page.reload()
  expect(asked).toBe(1)
})

test('a disk that has space again gets what it could not take, by itself', async ({ studio }) => {
  const { page } = studio
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      const request = put.apply(this, given)
      // As a full disk does it: the request goes well, the commit does not.
      if (sessionStorage.getItem('full') !== null) this.transaction.abort()
      return request
    }
  })
  await begin(studio)
  await page.evaluate(() => sessionStorage.setItem('full', ''))
  await studio.find('mount')
  await studio.allowed('mount').check()
  await expect(banner(page)).toBeVisible()
  await expect(saved(page)).toBeHidden()
  await page.evaluate(() => sessionStorage.removeItem('full'))
  await expect(saved(page)).toBeVisible({ timeout: 40_000 })
  await expect(banner(page)).toBeHidden()
  await page.reload()
  await showAll(page)
  await studio.find('mount')
  await expect(studio.allowed('mount')).toBeChecked()
})

test('a database that never answers holds nothing up', async ({ studio }) => {
  const { page } = studio
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (...given: Parameters<typeof open>) {
      if (sessionStorage.getItem('answers') !== null) return open.apply(this, given)
      return new EventTarget() as IDBOpenDBRequest
    }
  })
  await studio.open()
  await expect(page.getByText('Its storage does not answer')).toBeVisible()
  await studio.drop(strace)
  await showAll(page)
  await studio.find('mount')
  await studio.allowed('mount').check()
  await expect(banner(page)).toContainText('does not answer')
  await page.evaluate(() => sessionStorage.setItem('answers', ''))
  await expect(saved(page)).toBeVisible({ timeout: 60_000 })
})

test('site data that are cleared under an open page are stored again, logs and all', async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('seccomp-studio').onsuccess = done
      }),
  )
  await expect.poll(() => storedWork(page)).toContain('tally:')
  await page.reload()
  await expect(page.getByRole('searchbox', { name: 'Search syscalls' })).toBeVisible()
  await expect((await studio.sources()).getByRole('button').first()).toContainText('shell-script.strace')
})

test('records that do not fit are listed, and the rest goes on', { tag: '@firefox' }, async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opened = indexedDB.open('seccomp-studio')
        opened.onsuccess = () => {
          const transaction = opened.result.transaction('work', 'readwrite')
          const store = transaction.objectStore('work')
          store.put({ version: 2, id: 'x', name: 'broken one', text: 5 }, 'draft:x')
          store.put({ version: 9, id: 'y', name: 'from tomorrow' }, 'draft:y')
          store.put('draft:x', 'current')
          store.put({ id: {} }, 'current')
          transaction.oncomplete = done
        }
      }),
  )
  await page.reload()
  const recent = page.getByRole('region', { name: /^Recent/ })
  await expect(recent).toContainText('“text” is not as this app stores it.')
  await expect(recent).toContainText('A newer version of this app has stored it (format 9)')
  await recent.getByRole('button', { name: 'Delete broken one' }).click()
  await recent.getByRole('button', { name: 'Delete for good: broken one' }).click()
  await expect(recent).not.toContainText('broken one')
  await recent
    .getByRole('button', { name: /shell-script/ })
    .first()
    .click()
  await expect(await studio.find('wait4')).toBeVisible()
})

test('all work goes into one file, and is added beside what is there', async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  await studio.find('mount')
  await studio.allowed('mount').check()
  await page.getByRole('button', { name: 'Profile shell-script' }).click()
  await page.getByRole('menuitem', { name: 'New: start page' }).click()
  await page.getByRole('button', { name: 'All work as one file' }).click()
  const dialog = page.getByRole('dialog', { name: 'All work as one file' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download all' }).click(),
  ])
  await expect(dialog.getByRole('status')).toHaveText('1 draft is in the file.')
  await page.keyboard.press('Escape')
  await studio.choose(await file.path())
  await expect(page.getByText('1 draft was added beside yours')).toBeVisible()
  const recent = page.getByRole('region', { name: /^Recent/ })
  await expect(recent.getByRole('button', { name: /^Open shell-script/ })).toHaveCount(2)
  for (const at of [0, 1]) {
    await recent
      .getByRole('button', { name: /^Open shell-script/ })
      .nth(at)
      .click()
    await showAll(page)
    await studio.find('mount')
    await expect(studio.allowed('mount')).toBeChecked()
    await page.getByRole('button', { name: 'Profile shell-script' }).click()
    await page.getByRole('menuitem', { name: 'New: start page' }).click()
  }
})

test('a newer page that changes the database gets it, and the work here goes on', async ({ studio }) => {
  const { page } = studio
  await begin(studio)
  const other = await page.context().newPage()
  await other.goto('./')
  const result = await other.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('seccomp-studio', 99)
        request.onupgradeneeded = () => request.result.createObjectStore('of-a-newer-version')
        request.onsuccess = () => {
          request.result.close()
          done('changed')
        }
        request.onblocked = () => done('blocked')
        request.onerror = () => done('refused')
      }),
  )
  expect(result).toBe('changed')
  await studio.find('mount')
  await studio.allowed('mount').check()
  await expect(saved(page)).toBeVisible()
  expect(await storedWork(page)).toContain('mount')
  await page.reload()
  await showAll(page)
  await studio.find('mount')
  await expect(studio.allowed('mount')).toBeChecked()
})
