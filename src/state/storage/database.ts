const databaseName = 'seccomp-studio'
const storeName = 'work'

/** A database that says nothing for this long is taken for one that does not answer. */
const patience = 4000

let opened: IDBDatabase | undefined
let opening: Promise<IDBDatabase> | undefined
const losses = new Set<() => void>()

/** Calls when the connection went away: the site's data was cleared, or another tab needs the database. */
export function whenLost(listener: () => void): void {
  losses.add(listener)
}

/**
 * Does `work` in one transaction; what it returns gives the result once all is committed. Fails when the browser
 * refuses, has no space, or does not answer.
 */
export async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => () => T) {
  const database = await inTime(open(), () => {
    opening = undefined
  })
  const transaction = begin(database, mode)
  const committed = new Promise<T>((resolve, reject) => {
    transaction.onabort = () => reject(faults.get(transaction) ?? transaction.error ?? aborted())
    const result = work(transaction.objectStore(storeName))
    transaction.oncomplete = () => resolve(result())
  })
  return inTime(committed, () => abort(transaction))
}

/** What went wrong in the midst of a transaction, which is why it was taken back. */
const faults = new WeakMap<IDBTransaction, unknown>()

const aborted = () => new DOMException('aborted', 'AbortError')

/** Goes on with what was asked for. An exception takes the whole transaction back and is the reason of its failure. */
export function whenRead<T>(request: IDBRequest<T>, use: (result: T) => void): void {
  request.onsuccess = () => {
    try {
      use(request.result)
    } catch (error) {
      if (request.transaction === null) return
      faults.set(request.transaction, error)
      abort(request.transaction)
    }
  }
}

/**
 * Writes at once, without waiting for an answer: for a page that is about to go. False when that is not possible.
 * The commit is asked for by name, or the browser takes back what a closed page had begun.
 */
export function writeNow(work: (store: IDBObjectStore) => void): boolean {
  if (opened === undefined) return false
  try {
    const transaction = begin(opened, 'readwrite')
    work(transaction.objectStore(storeName))
    transaction.commit()
    return true
  } catch {
    return false
  }
}

function open(): Promise<IDBDatabase> {
  if (opened !== undefined) return Promise.resolve(opened)
  const asked = opening ?? ask()
  opening = asked
  asked.catch(() => {
    if (opening === asked) opening = undefined
  })
  return asked
}

function ask(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      keep(request.result)
      resolve(request.result)
    }
  })
}

function keep(database: IDBDatabase): void {
  opened = database
  const lose = () => {
    if (opened !== database) return
    forget()
    for (const each of losses) each()
  }
  database.onclose = lose
  database.onversionchange = () => {
    database.close()
    lose()
  }
}

function forget(): void {
  opened = undefined
  opening = undefined
}

function begin(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  try {
    // "Saved" is said when the bytes are on the disk, not when the system has promised to write them.
    return database.transaction(storeName, mode, { durability: 'strict' })
  } catch (error) {
    forget()
    throw error
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has just ended by itself.
  }
}

function inTime<T>(answer: Promise<T>, onSilence: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onSilence()
      reject(new DOMException('the database does not answer', 'TimeoutError'))
    }, patience)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
