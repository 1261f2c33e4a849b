import { answer } from '../../src/core/enforce/evaluate/decide.ts'
import { prepareDocument } from '../../src/core/enforce/evaluate/prepare-text.ts'
import { meaningOf } from '../../src/core/filter/bpf/return-value.ts'
import { readDocument } from '../../src/core/profile/document.ts'
import { defaultTarget, startedBy, type Target } from '../../src/core/target/target.ts'
import { numbers } from './numbers.ts'

// Profiles in few words for what was once measured with real containers; `ioprio_get` is the guinea pig.

export const runc: Target = {
  ...startedBy(defaultTarget, 'runc', '1.1.5'),
  libseccomp: '2.5.4',
  kernel: '6.1',
}
export const crun: Target = { ...runc, runtime: 'crun', runtimeVersion: '1.8.1' }
export const both = [runc, crun]

export const arg = (index: number, op: string, value: number | bigint, valueTwo: number | bigint = 0n) =>
  `{"index":${index},"op":"SCMP_CMP_${op}","value":${value},"valueTwo":${valueTwo}}`
export const rule = (name: string, action: string, args: readonly string[] = []) => {
  const [word, errno] = action.split(' ')
  const number = errno === undefined ? '' : `,"errnoRet":${errno}`
  return `{"names":["${name}"],"action":"SCMP_ACT_${word}"${number},"args":[${args.join()}]}`
}
export const pig = (action: string, ...args: readonly string[]) => rule('ioprio_get', action, args)
export const profile = (rules: readonly string[], members = '"defaultAction":"SCMP_ACT_ALLOW"') =>
  `{${members},"syscalls":[${rules.join()}]}`
export const on = (...architectures: readonly string[]) =>
  `"defaultAction":"SCMP_ACT_ALLOW","architectures":${JSON.stringify(architectures.map((each) => `SCMP_ARCH_${each}`))}`

export function ready(text: string, target: Target) {
  const prepared = prepareDocument(readDocument(text), target, numbers)
  if (prepared.kind !== 'ready')
    throw new Error(`${target.runtime}: ${prepared.printed ?? prepared.message.code}`)
  return prepared
}

function shown(ret: number): string {
  const { action, data } = meaningOf(ret)
  const word = action.replace('SCMP_ACT_', '')
  return word === 'ERRNO' ? `ERRNO(${data})` : word
}

/** `ERRNO(101)`, for a call by name or number. */
export function of(
  text: string,
  target: Target,
  call: string | number,
  args: readonly bigint[] = [],
  abi = 'X86_64',
) {
  const arch = `SCMP_ARCH_${abi}`
  const nr = typeof call === 'number' ? call : numbers.numberOf(call, arch)
  if (nr === undefined) throw new Error(`no ${call} on ${abi}`)
  const six = Array.from({ length: 6 }, (_, index) => args[index] ?? 0n)
  return shown(answer(ready(text, target), { arch, nr, args: six }).ret)
}

export function refusal(text: string, target: Target): string | undefined {
  const prepared = prepareDocument(readDocument(text), target, numbers)
  return prepared.kind === 'ready' ? undefined : (prepared.printed ?? prepared.kind)
}
