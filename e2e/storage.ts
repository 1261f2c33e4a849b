import { expect, type Page } from '@playwright/test'

/** Everything that IndexedDB holds, as one text to compare. */
export function storedWork(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const found: unknown[] = []
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').sort()
    for (const name of names) {
      const database = await settle(indexedDB.open(name))
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName)
        const [keys, values] = [settle(store.getAllKeys()), settle(store.getAll())]
        found.push([name, storeName, await keys, await values])
      }
      database.close()
    }
    return JSON.stringify(found)
  })
}

/** What is stored once the last change was written, which happens shortly after it. */
export async function settledWork(page: Page): Promise<string> {
  let last = ''
  const isSettled = async () => {
    const now = await storedWork(page)
    const same = now === last && now.includes('defaultAction')
    last = now
    return same
  }
  await expect.poll(isSettled, { intervals: [500] }).toBe(true)
  return last
}
