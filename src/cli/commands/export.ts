import type { Catalog } from '#catalog/catalog.ts'
import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import { prepare } from '#core/enforce/evaluate/prepare.ts'
import { type ProfileReading, readDocument } from '#core/profile/document.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { launchers } from '#core/target/engines.ts'
import { launcherOf, type Target } from '#core/target/target.ts'
import { writeAndReadBack } from '#export/export-file.ts'
import type { Exporter } from '#export/exporter.ts'
import { exporterFor, exporters } from '#export/registry.ts'
import { exportMessages } from '#export/words.ts'
import { type Arguments, readArguments } from '../arguments.ts'
import { type Command, type Console, UsageError } from '../command.ts'
import { type ProfileFile, readProfileFile } from '../profile-file.ts'
import { targetKinds, targetLines, targetOf } from '../profile-on-target.ts'

/** Files that no container runtime reads. */
const otherForms = exporters.filter((each) => each.launchers.length === 0)

const known = [...launchers, 'kubernetes', ...otherForms.map(({ id }) => id)].join(', ')

export const exportFile: Command = {
  name: 'export',
  usage: 'PROFILE --to TARGET [--choose CHOICE] [--runtime R] [--libseccomp V] [--caps C,…] …',
  summary: 'Write the profile as the target reads it, and say what the file says less.',
  options: [
    '--to TARGET      docker, podman, kubernetes, containerd, cri-o, oci, runc or crun, with a version: "runc 1.1.5"',
    `                 or a file that no container runtime reads: ${otherForms.map(({ id }) => id).join(', ')}`,
    '--choose CHOICE  where a form cannot say conditions: closed (refuse such calls, the default) or open (allow them)',
    ...targetLines,
  ],

  async run(args, console) {
    const given = readArguments(args, {
      to: 'value',
      choose: 'value',
      ...targetKinds,
    })
    const [path, ...more] = given.operands
    if (path === undefined || more.length > 0) throw new UsageError('export needs a PROFILE')
    const catalog = await loadCatalog()
    if (given.value('to') === undefined) throw new UsageError(`export needs --to: ${known}`)
    const file = await readProfileFile(path, console)
    if (file === undefined) return 2
    const order = orderOf(given, { catalog, console }, file)
    const document = readDocument(file.text)
    const { reading } = document
    if (reading.kind === 'unreadable') {
      for (const each of reading.problems.filter(({ severity }) => severity === 'error'))
        console.note(say(each, coreMessages))
      return 2
    }
    const written = await write({ text: document.text, reading }, order, catalog)
    for (const loss of written.notes) console.note(loss)
    if (written.text === undefined) return 2
    console.out(written.text)
    return 0
  },
}

interface Order {
  readonly exporter: Exporter
  readonly target: Target
  readonly choice: string | undefined
}

function orderOf(given: Arguments, around: Parameters<typeof targetOf>[1], file: ProfileFile): Order {
  const form = otherForms.find(({ id }) => id === given.value('to'))
  const target = form === undefined ? exportTarget(given, around, file) : targetOf(given, around, file)
  const exporter = form ?? exporterFor(launcherOf(target))
  return { exporter, target, choice: choiceOf(exporter, given.value('choose')) }
}

function choiceOf({ id, question }: Exporter, word: string | undefined): string | undefined {
  if (word === undefined || question?.choices.includes(word)) return word
  if (question === undefined) throw new UsageError(`nothing is to be chosen for ${id}`)
  throw new UsageError(`unknown choice ${word}; known: ${question.choices.join(', ')}`)
}

/** `--to` says who reads the file; `--runtime` may then say what is below an engine. */
function exportTarget(
  given: Arguments,
  around: { readonly catalog: Catalog; readonly console: Console },
  file: ProfileFile,
): Target {
  const [to, runtime] = [given.value('to'), given.value('runtime')]
  const value = (option: string) => {
    if (option === 'engine') return runtime === undefined ? undefined : to
    return option === 'runtime' ? (runtime ?? to) : given.value(option)
  }
  return targetOf({ ...given, value }, around, file)
}

interface Outcome {
  /** Undefined: read back, it is not what the document says. */
  readonly text: string | undefined
  readonly notes: readonly string[]
}

async function write(
  document: { readonly text: string; readonly reading: ProfileReading },
  { exporter, target, choice }: Order,
  catalog: Catalog,
): Promise<Outcome> {
  const found = await writeAndReadBack(exporter, document, {
    target,
    choice,
    numbers: catalog,
    names: catalog.syscalls.map(({ name }) => name),
    prepare: async ({ reading }, on) => prepare(reading.profile, on, catalog, reading),
  })
  if (found.kind === 'error') return { text: undefined, notes: [say(found.error, exportMessages)] }
  const { text, losses, problem } = found.value
  const warning = problem && (problem.printed ?? say(problem.message, coreMessages))
  return {
    text,
    notes: [...losses.map((each) => say(each, exportMessages)), ...(warning === undefined ? [] : [warning])],
  }
}
