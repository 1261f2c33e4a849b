import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import { type Prepared, prepare } from '#core/enforce/evaluate/prepare.ts'
import { strictProgram } from '#core/enforce/evaluate/strict-program.ts'
import { disassemble } from '#core/filter/bpf/disassemble.ts'
import { encode } from '#core/filter/bpf/encode.ts'
import type { Program } from '#core/filter/bpf/instruction.ts'
import { documentFor, readDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import type { Target } from '#core/target/target.ts'
import { architectureToken } from '../architecture.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Command, type Console, UsageError } from '../command.ts'
import { type ProfileFile, readProfileFile } from '../profile-file.ts'
import { targetKinds, targetLines, targetOf } from '../profile-on-target.ts'
import { saveFile } from '../save-file.ts'

/** Who is imitated: the engine that reads guards, so that none is lost on the way. */
const modes: Readonly<Record<string, string>> = { runc: 'docker', crun: 'podman', strict: 'docker' }

export const compile: Command = {
  name: 'compile',
  usage: 'PROFILE --arch A[,A…] [--mode runc|crun|strict] [--asm] [-o FILE]',
  summary: 'Write the filter program, byte for byte what the runtime loads, or one that kills foreign ABIs.',
  options: [
    '--arch A[,A…]    architecture of the host, then further ones, instead of the profile’s',
    '--mode M         runc: behind its ENOSYS stub; crun: libseccomp’s alone; strict: foreign ABIs kill the process',
    ...targetLines,
    '--asm            print the program as text',
    '-o, --output F   where the bytes go: an array of struct sock_filter',
  ],

  async run(args, console) {
    const given = readArguments(withLongOutput(args), {
      arch: 'value',
      mode: 'value',
      ...targetKinds,
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
    const prepared = preparedFrom(file, given, { catalog, console })
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
    const isSaved = output === undefined || (await saveFile(output, encode(program, endian), console))
    if (!isSaved) return 2
    if (given.has('asm')) console.out(disassemble(program))
    console.note(`${program.length} instructions`)
    return 0
  },
}

/** `parseArgs` knows long names alone here. */
function withLongOutput(args: readonly string[]): readonly string[] {
  return args.map((word) => (word === '-o' ? '--output' : word))
}

function preparedFrom(file: ProfileFile, given: Arguments, around: Around): Prepared | string {
  const { catalog } = around
  const target = compileTarget(given, around, file)
  const { reading } = documentFor(readDocument(file.text), target)
  if (reading.kind === 'unreadable') {
    const errors = reading.problems.filter(({ severity }) => severity === 'error')
    return errors.map((each) => say(each, coreMessages)).join('\n')
  }
  const tokens = given
    .value('arch')
    ?.split(',')
    .map((word) => architectureToken(word, catalog))
  const profile =
    tokens === undefined ? reading.profile : { ...reading.profile, architectures: tokens, archMap: undefined }
  const prepared = prepare(profile, target, catalog, reading)
  return prepared.kind === 'ready' ? prepared : (prepared.printed ?? say(prepared.message, coreMessages))
}

/** `--mode` imitates a reader where neither the options nor the file say one; `--arch` is the host. */
function compileTarget(given: Arguments, around: Around, file: ProfileFile): Target {
  const mode = given.value('mode') ?? 'runc'
  const reader = modes[mode]
  if (reader === undefined)
    throw new UsageError(`unknown mode ${mode}; known: ${Object.keys(modes).join(', ')}`)
  const isFree = file.studio !== undefined && given.value('mode') === undefined
  const own = given.value('engine') === undefined && !isFree ? reader : undefined
  const value = (option: string) => {
    if (option === 'runtime') return given.value('runtime') ?? own
    return option === 'host'
      ? (given.value('arch')?.split(',')[0] ?? given.value('host'))
      : given.value(option)
  }
  return targetOf({ ...given, value }, around, file)
}

interface Around {
  readonly catalog: Catalog
  readonly console: Console
}

function programOf(prepared: Prepared, mode: string | undefined): Program | undefined {
  return mode === 'strict' ? strictProgram(prepared) : prepared.program
}
