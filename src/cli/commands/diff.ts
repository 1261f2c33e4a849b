import { loadCatalog, loadConstants } from '#catalog/load.ts'
import { errnoName } from '#core/base/errno.ts'
import { meaningOf } from '#core/filter/bpf/return-value.ts'
import { readDocument } from '#core/profile/document.ts'
import { diffCalls } from '#core/questions/diff.ts'
import { type AbiChange, type Difference, foldAbis } from '#core/questions/diff-abis.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Command, type Console, type ExitCode, UsageError } from '../command.ts'
import { type CallWords, exampleText } from '../example-text.ts'
import { readProfileFile } from '../profile-file.ts'
import {
  otherTarget,
  sideOf,
  targetKinds,
  targetLines,
  targetOf,
  toKinds,
  toLines,
} from '../profile-on-target.ts'
import { targetDiff } from '../target-diff.ts'

export const diff: Command = {
  name: 'diff',
  usage: 'A B [--runtime R] [--host A] …, or: diff A --to-runtime "docker 29.7" [--runtime "docker 27.5"]',
  summary:
    'Say which calls two profiles decide otherwise on a target, or what one does otherwise on another; 1 if anything.',
  options: [...targetLines, ...toLines, '--json           the same as JSON'],

  async run(args, console) {
    const given = readArguments(args, { ...targetKinds, ...toKinds, json: 'flag' })
    if (Object.keys(toKinds).some((option) => given.has(option))) return onTwoTargets(given, console)
    const [before, after, ...more] = given.operands
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('diff needs two profiles')
    }
    const catalog = await loadCatalog()
    const files = [await readProfileFile(before, console), await readProfileFile(after, console)]
    const [old, current] = files
    if (old === undefined || current === undefined) return 2
    // What is under review says where it is to be used.
    const target = targetOf(given, { catalog, console }, current.studio === undefined ? old : current)
    const sides = [old, current].map(({ text }) => sideOf(text, target, catalog))
    const [first, second] = sides
    for (const [at, side] of sides.entries()) {
      if (typeof side === 'string') console.note(`${given.operands[at]}: ${side}`)
    }
    if (typeof first !== 'object' || typeof second !== 'object') return 2
    const names = catalog.syscalls.map(({ name }) => name)
    const difference = foldAbis(diffCalls(first, second, names), first, second)
    console.out(
      given.has('json')
        ? asJson(difference, first.prepared.unknownVersion === undefined)
        : asText(difference, { host: target.arch, catalog, constants: await loadConstants() }),
    )
    return difference.calls.length + difference.abis.length > 0 ? 1 : 0
  },
}

/** One profile, and what an update or another place changes. */
async function onTwoTargets(given: Arguments, console: Console): Promise<ExitCode> {
  const [path, ...more] = given.operands
  if (path === undefined || more.length > 0) throw new UsageError('diff --to-… needs one profile')
  const catalog = await loadCatalog()
  const file = await readProfileFile(path, console)
  if (file === undefined) return 2
  const before = targetOf(given, { catalog, console }, file)
  const after = otherTarget(given, before, { catalog, console })
  const question = { document: readDocument(file.text), before, after }
  const found = targetDiff(question, { catalog, constants: await loadConstants() })
  console.out(given.has('json') ? `${JSON.stringify(found.json, undefined, 2)}\n` : found.text)
  return found.isSame ? 0 : 1
}

function words(ret: number): string {
  const { action, data } = meaningOf(ret)
  const name = action.replace('SCMP_ACT_', '')
  return action === 'SCMP_ACT_ERRNO' ? `${name} ${errnoName(data) ?? data}` : name
}

const marks = { opened: '+', closed: '-', changed: '~' } as const

/** An ABI of which one profile says nothing is one line: a line for each of its calls would hide the others. */
function abiLine({ arch, kind, without, ret, calls }: AbiChange): string {
  const side = without === 'before' ? 'first' : 'second'
  return `${marks[kind]} ${'all calls'.padEnd(24)}  ${arch}: the ${side} profile has no rules for it, all ${words(ret)}; ${calls} differ\n`
}

interface Words extends CallWords {
  readonly host: string
}

function asText({ abis, calls: changes }: Difference, { host, ...names }: Words): string {
  const rows = changes.flatMap(({ name, arch, kind, changes: ways, isAlways }) =>
    ways.map(({ before, after, example }) => {
      const called = `${name}${arch === host ? '' : `  ${arch}`}`
      const some =
        isAlways && ways.length === 1 ? '' : `  such as (${exampleText(example, { name, arch }, names)})`
      return `${marks[kind]} ${called.padEnd(24)}  ${words(before)} → ${words(after)}${some}\n`
    }),
  )
  return `${rows.join('')}${abis.map(abiLine).join('')}${new Set(changes.map(({ name }) => name)).size} calls are decided otherwise${abis.length === 0 ? '' : `, and ${abis.map(({ arch }) => arch).join(', ')} as a whole`}\n`
}

function asJson({ abis, calls: changes }: Difference, certain: boolean): string {
  const list = changes.map(({ changes: ways, ...change }) => ({
    ...change,
    changes: ways.map(({ before, after, example }) => ({
      before: words(before),
      after: words(after),
      example: example.map(String),
    })),
  }))
  return `${JSON.stringify({ calls: list, abis: abis.map((each) => ({ ...each, ret: words(each.ret) })), certain }, undefined, 2)}\n`
}
