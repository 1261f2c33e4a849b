import type { Page } from '@playwright/test'

/** What goes wrong once it is the turn of an operation. */
export interface Plan {
  /** The kind of operation that is counted: `put`, `commit`, `spawn` … */
  readonly family: string
  /** Which of them, from 1 on, since it was armed. */
  readonly at: number
  /** From then on each one, or this one alone. */
  readonly lasting: boolean
  /** How it fails; each family has its ways (`ways`). */
  readonly way: string
}

/** How each family of operations fails. */
export const ways = {
  open: ['throws', 'fails', 'is silent'],
  begin: ['throws', 'aborts', 'closes'],
  read: ['throws', 'aborts'],
  write: ['throws', 'is full', 'aborts'],
  commit: ['aborts'],
  spawn: ['throws', 'dies'],
  ask: ['throws', 'dies', 'answers rubbish'],
  now: ['leaps on', 'falls back'],
  timer: ['is late', 'is early'],
} as const

export type Family = keyof typeof ways

/** Counts and breaks operations of the page; to be given to `addInitScript`, so it uses nothing from outside. */
function inject(plan: Plan | undefined): void {
  const state = { plan, count: 0, fired: 0, totals: {} as Record<string, number>, leap: 0 }
  Object.assign(globalThis, { injected: state })
  const real = {
    open: IDBFactory.prototype.open,
    now: Date.now.bind(Date),
    wait: globalThis.setTimeout.bind(globalThis),
  }
  Object.assign(globalThis, { realOpen: real.open })

  const turn = (family: string): string | undefined => {
    state.totals[family] = (state.totals[family] ?? 0) + 1
    if (state.plan?.family !== family) return undefined
    state.count += 1
    const { at, lasting, way } = state.plan
    if (lasting ? state.count < at : state.count !== at) return undefined
    state.fired += 1
    return way
  }
  const fault = (name: string) => new DOMException('injected', name)
  const hush = (target: EventTarget, ...types: readonly string[]) => {
    for (const type of types) target.addEventListener(type, (event) => event.stopImmediatePropagation(), true)
  }

  IDBFactory.prototype.open = function (...given: Parameters<typeof real.open>) {
    const way = turn('open')
    if (way === 'throws') throw fault('SecurityError')
    if (way === undefined) return real.open.apply(this, given)
    const request = real.open.call(this, 'injected-fault', 1)
    request.addEventListener('upgradeneeded', (event) => {
      event.stopImmediatePropagation()
      request.transaction?.abort()
    })
    if (way === 'is silent') hush(request, 'success', 'error', 'blocked')
    return request
  }

  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...given: Parameters<typeof begin>) {
    const way = turn('begin')
    if (way === 'throws') throw fault('InvalidStateError')
    if (way === 'closes') {
      this.close()
      real.wait(() => this.dispatchEvent(new Event('close')))
    }
    const transaction = begin.apply(this, given)
    const abort = () => {
      try {
        transaction.abort()
      } catch {
        // It is over.
      }
    }
    if (way === 'aborts') queueMicrotask(abort)
    if (turn('commit') === 'aborts') real.wait(abort)
    return transaction
  }

  const wrap = (prototype: object, names: readonly string[], family: string) => {
    for (const name of names) {
      const own = Reflect.get(prototype, name) as (...given: readonly unknown[]) => IDBRequest
      Reflect.set(prototype, name, function (this: IDBObjectStore, ...given: unknown[]) {
        const way = turn(family)
        if (way === 'throws') throw fault('UnknownError')
        if (way === 'is full') throw fault('QuotaExceededError')
        const request = own.apply(this, given)
        if (way === 'aborts') this.transaction.abort()
        return request
      })
    }
  }
  wrap(IDBObjectStore.prototype, ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor'], 'read')
  wrap(IDBObjectStore.prototype, ['put', 'add', 'delete'], 'write')

  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    constructor(...given: ConstructorParameters<typeof RealWorker>) {
      const way = turn('spawn')
      if (way === 'throws') throw fault('SecurityError')
      super(...given)
      if (way === 'dies') this.die()
    }

    private die(): void {
      this.terminate()
      real.wait(() => this.dispatchEvent(new ErrorEvent('error', { message: 'injected' })))
    }

    override postMessage(message: unknown, ...rest: never[]): void {
      const way = turn('ask')
      if (way === 'throws') throw fault('DataCloneError')
      if (way === 'dies') this.die()
      if (way === 'answers rubbish') {
        real.wait(() => this.dispatchEvent(new MessageEvent('message', { data: { rubbish: 1 } })))
      }
      super.postMessage(message, ...rest)
    }
  }

  const day = 86_400_000
  Date.now = () => {
    const way = turn('now')
    if (way === 'leaps on') state.leap += 400 * day
    if (way === 'falls back') state.leap -= 400 * day
    return real.now() + state.leap
  }
  globalThis.setTimeout = ((act: TimerHandler, time?: number, ...given: readonly unknown[]) => {
    const way = turn('timer')
    const delay = way === 'is late' ? (time ?? 0) + 3000 : way === 'is early' ? 0 : time
    return real.wait(act, delay, ...given)
  }) as typeof globalThis.setTimeout
}

/** From the next load on; `plan`: what fails while the page loads. */
export async function prepareFaults(page: Page, plan?: Plan): Promise<void> {
  await page.addInitScript(inject, plan)
}

interface Injected {
  plan: Plan | undefined
  count: number
  fired: number
  totals: Record<string, number>
}

/** The next operations are counted from 1 and fail as planned; undefined: nothing fails any more. */
export async function arm(page: Page, plan: Plan | undefined): Promise<void> {
  await page.evaluate((next) => {
    const { injected } = globalThis as unknown as { injected: Injected }
    Object.assign(injected, { plan: next, count: 0, fired: 0, totals: {} })
  }, plan)
}

/** How often the plan has struck, and what the page did since it was armed. */
export function struck(page: Page): Promise<Pick<Injected, 'fired' | 'totals'>> {
  return page.evaluate(() => {
    const { injected } = globalThis as unknown as { injected: Injected }
    return { fired: injected.fired, totals: { ...injected.totals } }
  })
}

/** A draft as the database really has it, by ways that nothing breaks. */
export interface StoredDraft {
  readonly name: string
  readonly text: string
}

export function storedDrafts(page: Page): Promise<readonly StoredDraft[]> {
  return page.evaluate(async () => {
    const { realOpen } = globalThis as unknown as { realOpen?: typeof indexedDB.open }
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
    const known = (await indexedDB.databases()).some(({ name }) => name === 'seccomp-studio')
    if (!known) return []
    const { injected } = globalThis as unknown as { injected?: { plan: unknown } }
    const plan = injected?.plan
    if (injected !== undefined) injected.plan = undefined
    try {
      const database = await settle((realOpen ?? indexedDB.open).call(indexedDB, 'seccomp-studio'))
      if (!database.objectStoreNames.contains('work')) return []
      const all = await settle(database.transaction('work').objectStore('work').getAll())
      database.close()
      return all.flatMap((each: unknown) => {
        const { name, text } = (each ?? {}) as Record<string, unknown>
        return typeof name === 'string' && typeof text === 'string' ? [{ name, text }] : []
      })
    } finally {
      if (injected !== undefined) injected.plan = plan
    }
  })
}
