import { writeFile } from 'node:fs/promises'
import { type Catalog, loadCatalog } from '#catalog/catalog.ts'
import { disassemble } from '#core/bpf/disassemble.ts'
import { encode } from '#core/bpf/encode.ts'
import type { Program } from '#core/bpf/instruction.ts'
import { readDocument } from '#core/document.ts'
import { type Prepared, prepare } from '#core/evaluate/prepare.ts'
import { strictProgram } from '#core/evaluate/strict-program.ts'
import { say } from '#core/message.ts'
import { coreMessages } from '#core/messages.ts'
import type { Target } from '#core/target.ts'
import { architectureToken } from '../architecture.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { type ProfileFile, readProfileFile } from '../profile-file.ts'
import { readTarget } from '../target.ts'

/** Who is imitated: the engine that reads guards, so that none is lost on the way. */
const modes: Readonly<Record<string, string>> = { runc: 'docker', crun: 'podman', strict: 'docker' }

export const compile: Command = {
  name: 'compile',
  usage: 'PROFILE --arch A[,A…] [--mode runc|crun|strict] [--asm] [-o FILE]',
  summary: 'Write the filter program, byte for byte what the runtime loads, or one that kills foreign ABIs.',
  options: [
    '--arch A[,A…]    architecture of the host, then further ones, instead of the profile’s',
    '--mode M         runc: behind its ENOSYS stub; crun: libseccomp’s alone; strict: foreign ABIs kill the process',
    '--runtime R      another reader of the profile: "runc 1.1.5", docker, podman …',
    '--libseccomp V   version of libseccomp',
    '--kernel V       version of the kernel',
    '--caps C,…       capabilities of the container, CAP_CHOWN,…; `none` for none',
    '--asm            print the program as text',
    '-o, --output F   where the bytes go: an array of struct sock_filter',
  ],

  async run(args, console) {
    const given = readArguments(withLongOutput(args), {
      arch: 'value',
      mode: 'value',
      runtime: 'value',
      libseccomp: 'value',
      kernel: 'value',
      caps: 'value',
      asm: 'flag',
      output: 'value',
    })
    const [path, ...more] = given.operands
    if (path === undefined || more.length > 0) throw new UsageError('compile needs one PROFILE')
    const output = given.value('output')
    if (output === undefined && !given.has('asm')) throw new UsageError('compile needs -o FILE or --asm')
    const catalog = await loadCatalog()
    const file = await readProfileFile(path, console)
    if (file === undefined) return 2
    const prepared = preparedFrom(file, given, catalog)
    if (typeof prepared === 'string') {
      console.note(prepared)
      return 2
    }
    const program = programOf(prepared, given.value('mode'))
    if (program === undefined) {
      console.note('The rules make no program: a jump is too long.')
      return 2
    }
    const endian = catalog.architecture(prepared.target.arch)?.endian ?? 'little'
    if (output !== undefined) await writeFile(output, encode(program, endian))
    if (given.has('asm')) console.out(disassemble(program))
    console.note(`${program.length} instructions`)
    return 0
  },
}

/** `parseArgs` knows long names alone here. */
function withLongOutput(args: readonly string[]): readonly string[] {
  return args.map((word) => (word === '-o' ? '--output' : word))
}

function preparedFrom({ text, studio }: ProfileFile, given: Arguments, catalog: Catalog): Prepared | string {
  const { reading } = readDocument(text)
  if (reading.kind === 'unreadable') {
    const errors = reading.problems.filter(({ severity }) => severity === 'error')
    return errors.map((each) => say(each, coreMessages)).join('\n')
  }
  const tokens = given
    .value('arch')
    ?.split(',')
    .map((word) => architectureToken(word, catalog))
  const target = targetOf(given, tokens?.[0], studio?.target)
  const profile =
    tokens === undefined ? reading.profile : { ...reading.profile, architectures: tokens, archMap: undefined }
  const prepared = prepare(profile, target, catalog, reading)
  return prepared.kind === 'ready' ? prepared : (prepared.printed ?? say(prepared.message, coreMessages))
}

function targetOf(given: Arguments, arch: string | undefined, base: Target | undefined): Target {
  const mode = given.value('mode') ?? 'runc'
  const reader = modes[mode]
  if (reader === undefined)
    throw new UsageError(`unknown mode ${mode}; known: ${Object.keys(modes).join(', ')}`)
  const caps = given.value('caps')
  const isFree = base !== undefined && given.value('mode') === undefined
  const words = {
    runtime: given.value('runtime') ?? (isFree ? undefined : reader),
    libseccomp: given.value('libseccomp'),
    kernel: given.value('kernel'),
    arch,
    caps: caps === 'none' ? [] : caps?.split(','),
  }
  const target = readTarget(words, base)
  if (typeof target === 'string') throw new UsageError(target)
  return target
}

function programOf(prepared: Prepared, mode: string | undefined): Program | undefined {
  return mode === 'strict' ? strictProgram(prepared) : prepared.program
}
