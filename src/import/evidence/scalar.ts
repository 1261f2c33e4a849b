/** One argument as a trace prints it, when it is a plain value. */
export type Scalar = readonly Term[]

/** The terms of a scalar are joined by OR. */
export type Term =
  | { readonly kind: 'number'; readonly value: bigint }
  /** Alternatives share a number: `TCGETS or SNDCTL_TMR_TIMEBASE`. */
  | { readonly kind: 'name'; readonly names: readonly string[] }
  /** `htons(ETH_P_ALL)` */
  | { readonly kind: 'swapped'; readonly term: Term }
  /** `_IOC(_IOC_READ|_IOC_WRITE, 0x54, 0x30, 0x4)` */
  | {
      readonly kind: 'request'
      readonly fields: readonly [dir: number, type: number, nr: number, size: number]
    }
  /** `QCMD(Q_GETQUOTA, USRQUOTA)` */
  | { readonly kind: 'quota'; readonly command: Term; readonly type: Term }

/** Longer texts are no values. */
export const longestScalar = 300

/**
 * Reads a printed argument: `3`, `0x80000 /* O_CLOEXEC *\/`, `S_IFREG|0644`, `8192*1024`, `AT_FDCWD</home>`.
 * Strings, structures and whatever program output fell into are no scalars.
 */
export function parseScalar(printed: string): Scalar | undefined {
  if (printed.length > longestScalar) return undefined
  const text = printed
    .replace(/^[a-z_][a-z0-9_]*=/, '')
    .replaceAll(/\s*\/\*.*?\*\//g, '')
    .replace(/^(-?\d+|AT_FDCWD)<.*>(?:\(deleted\))?$/, '$1')
    .trim()
  const whole = parseCall(text)
  if (whole) return [whole]
  const terms = text.split('|').map(parseTerm)
  return terms.every((term) => term !== undefined) ? terms : undefined
}

function parseCall(text: string): Term | undefined {
  const [, name, inside] = /^([A-Za-z_]+)\((.*)\)$/.exec(text) ?? []
  if (name === undefined || inside === undefined) return undefined
  const fields = inside.split(',').map((field) => field.trim())
  if (name === 'htons' && fields.length === 1) return swapped(parseTerm(fields[0] ?? ''))
  if (name === 'QCMD') return quota(fields)
  return name === '_IOC' ? request(fields) : undefined
}

function swapped(term: Term | undefined): Term | undefined {
  return term && { kind: 'swapped', term }
}

function quota(fields: readonly string[]): Term | undefined {
  const [command, type] = fields.map(parseTerm)
  return fields.length === 2 && command && type ? { kind: 'quota', command, type } : undefined
}

const directions: Readonly<Record<string, number>> = { _IOC_NONE: 0, _IOC_WRITE: 1, _IOC_READ: 2 }

function request([dir = '', ...rest]: readonly string[]): Term | undefined {
  const bits = dir.split('|').map((word) => directions[word])
  const numbers = rest.map(parseNumber)
  const [type, nr, size] = numbers
  if (type === undefined || nr === undefined || size === undefined || numbers.length > 3) return undefined
  const sum = bits.reduce<number | undefined>(
    (all, bit) => (all === undefined || bit === undefined ? undefined : all | bit),
    0,
  )
  if (sum === undefined) return undefined
  return { kind: 'request', fields: [sum, Number(type), Number(nr), Number(size)] }
}

function parseTerm(printed: string): Term | undefined {
  const text = printed.trim()
  const value = parseNumber(text)
  if (value !== undefined) return { kind: 'number', value }
  const names = text.split(' or ')
  return names.every((name) => /^[A-Z_][A-Za-z0-9_]*$/.test(name)) ? { kind: 'name', names } : undefined
}

/** The kernel's first real-time signal, which strace calls SIGRTMIN; SIGRT_1 follows. */
const firstRealTime = 32n

function parseNumber(text: string): bigint | undefined {
  if (text === 'NULL') return 0n
  if (/^-?0x[0-9a-f]{1,16}$/.test(text)) return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)
  if (/^0[0-7]{1,21}$/.test(text)) return BigInt(`0o${text}`)
  if (/^-?\d{1,20}$/.test(text)) return BigInt(text)
  const shift = /^(\d{1,10})<<(\d{1,2})$/.exec(text)
  if (shift) return BigInt(shift[1] ?? '') << BigInt(shift[2] ?? '')
  if (/^\d{1,10}(\*\d{1,10})+$/.test(text))
    return text
      .split('*')
      .map(BigInt)
      .reduce((a, b) => a * b)
  const signal = /^SIGRT_(\d{1,2})$/.exec(text)?.[1]
  return signal === undefined ? undefined : firstRealTime + BigInt(signal)
}

/** The scalar as text, of constant names and numbers alone. */
export function scalarText(scalar: Scalar): string {
  return scalar.map(termText).join('|')
}

function termText(term: Term): string {
  switch (term.kind) {
    case 'number':
      return String(term.value)
    case 'name':
      return term.names.join(' or ')
    case 'swapped':
      return `htons(${termText(term.term)})`
    case 'quota':
      return `QCMD(${termText(term.command)}, ${termText(term.type)})`
    case 'request': {
      const [dir, ...rest] = term.fields
      const words = Object.keys(directions).filter((word) => (directions[word] ?? 0) & dir)
      return `_IOC(${words.join('|') || '_IOC_NONE'}, ${rest.join(', ')})`
    }
  }
}
