/**
 * minijail's policy: https://google.github.io/minijail/minijail0.5
 *     @default kill-process
 *     read: 1
 *     ioctl: arg1 == TCGETS || arg1 & 0x5400
 *     {socket, socketpair}: arg0 == AF_UNIX
 */
import { loadConstants } from '#catalog/load.ts'
import type { Message } from '#core/base/message.ts'
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { actionOf, type PolicyAction } from './minijail/action.ts'
import { alternatives, Inexpressible } from './minijail/expression.ts'
import { type PolicyLine, policyLines } from './minijail/lines.ts'
import { type OciRule, ociText } from './oci-text.ts'

const rule =
  /^(?:[a-z_]\w*(?:\[[^\]]*\])?|\{[^}]*\})\s*:\s*(?:1\b|allow\b|return\b|kill\b|kill-|trap\b|trace\b|log\b|user-notify\b|arg[0-5]\b|\{\s*(?:arg[0-5]|allow|kill|return|trap|trace|log)\b)/
const directive = /^@(?:include|default|frequency|denylist)\b/

export const minijailPolicy: Reader<'profile'> = {
  id: 'minijail-policy',
  kind: 'profile',
  recognise({ text }) {
    const lines = policyLines(text).slice(0, 400)
    const fitting = lines.filter(({ text }) => rule.test(text) || directive.test(text))
    return fitting.length >= 2 && fitting.length >= 0.8 * lines.length ? 0.9 : 0
  },
  open: whole(async (text, { catalog }) => {
    const constants = await loadConstants()
    const reading = createReading((name) => constantIn(name, constants))
    for (const line of policyLines(text)) reading.take(line)
    const { rules, losses, fallback, denies } = reading.finish()
    const names = (printed: string) => catalog.canonical(printed, 'strace', undefined) ?? printed
    const syscalls = rules.map((each) => ({ ...each, names: each.names.map(names) }))
    const defaultAction = denies ? 'SCMP_ACT_ALLOW' : (fallback?.action ?? 'SCMP_ACT_KILL_PROCESS')
    const defaultErrnoRet = denies ? undefined : fallback?.errnoRet
    return ok({ text: ociText({ defaultAction, defaultErrnoRet, syscalls }), notices: losses })
  }),
}

/** A name's value and whether it is the same everywhere. */
export interface Constant {
  readonly value: bigint
  readonly isUniversal: boolean
}

function constantIn(
  name: string,
  constants: Awaited<ReturnType<typeof loadConstants>>,
): Constant | undefined {
  const value = constants.find(name, 'SCMP_ARCH_X86_64')
  return value === undefined ? undefined : { value, isUniversal: constants.isUniversal(name) }
}

function createReading(constant: (name: string) => Constant | undefined) {
  const rules: OciRule[] = []
  const losses: Message[] = []
  let fallback: PolicyAction | undefined
  let denies = false

  function take({ text, line }: PolicyLine): void {
    const [, word, rest = ''] = /^@([a-z]+)\s*(.*)$/.exec(text) ?? []
    if (word === 'include') losses.push({ code: 'minijail-include', params: { line, file: rest } })
    else if (word === 'default') fallback = actionOf(rest)
    else if (word === 'denylist') denies = true
    else if (word === undefined) takeRule(text, line)
    else if (word !== 'frequency') losses.push({ code: 'minijail-line', params: { line } })
  }

  function takeRule(text: string, line: number): void {
    const [, listed, single, filter = ''] = /^(?:\{([^}]*)\}|([a-z_]\w*))\s*:\s*(.*)$/.exec(text) ?? []
    const names = (listed ?? single ?? '').split(/[,\s]+/).filter((name) => name !== '')
    if (names.length === 0 || names.some((name) => !/^[a-z_]\w*$/.test(name))) {
      losses.push({ code: 'minijail-line', params: { line } })
      return
    }
    const action = actionOf(filter)
    if (action) rules.push({ names, ...action })
    // Alternatives stand for themselves; with a second part after `;` the whole is one.
    else
      for (const part of /[{};,]/.test(filter) ? [filter] : filter.split('||'))
        takeCondition(names, part, line)
  }

  function takeCondition(names: readonly string[], expression: string, line: number): void {
    const worth = (name: string) => {
      const known = constant(name)
      if (known === undefined) throw new Inexpressible('unknown-constant', name)
      if (!known.isUniversal) losses.push({ code: 'minijail-constant', params: { constant: name, line } })
      return known.value
    }
    try {
      const all = alternatives(expression.trim(), worth)
      rules.push(...all.map((args) => ({ names, action: 'SCMP_ACT_ALLOW', args })))
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error
      const params = { calls: names.join(', '), line, part: error.part }
      losses.push({ code: `minijail-${error.obstacle}`, params })
    }
  }

  function finish() {
    const assumed = fallback === undefined && !denies ? [{ code: 'minijail-default', params: {} }] : []
    return { rules, losses: [...losses, ...assumed], fallback, denies }
  }

  return { take, finish }
}
