/** How a container's first program, or a further one, is started. Engines create and start; `run` is by hand. */
export type Way = 'run' | 'create' | 'exec'

/** For whom: the user of the process, with or without a terminal. */
export type Who = 'root' | 'root tty' | 'other' | 'other tty'

/** What a runtime does between loading the filter and the program, in the order in which it does it. */
export interface StartRow {
  readonly ways: readonly Way[]
  readonly noNewPrivileges: boolean
  readonly who: readonly Who[]
  /**
   * Names of calls. A bare one must not be refused. With `~` an error is passed over and a kill is not; with
   * `~EPERM` or `~ENOSYS` the error of that name alone ends the start.
   */
  readonly calls: string
}

/** A runtime that was measured, or whose starts are those of one that was. */
export interface StartRecord {
  readonly runtime: 'runc' | 'crun'
  readonly version: string
  /** Which build of that version. */
  readonly build: string
  readonly rows: readonly number[]
}

/** Which error ends the start; a kill always does. */
export type Ending = 'any' | 'EPERM' | 'ENOSYS' | 'none'

export interface StartCall {
  readonly name: string
  readonly ends: Ending
}

const endings: Readonly<Record<string, Ending>> = { '~': 'none', '~EPERM': 'EPERM', '~ENOSYS': 'ENOSYS' }

/** Reads the notation of `StartRow.calls`. */
export function readCalls(text: string): readonly StartCall[] {
  return text.split(' ').map((word) => {
    const [, name = '', mark = ''] = /^(\w+)(~\w*)?$/.exec(word) ?? []
    return { name, ends: endings[mark] ?? 'any' }
  })
}
