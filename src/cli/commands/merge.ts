import { loadCatalog } from '#catalog/load.ts'
import { say } from '#core/base/message.ts'
import { mergeProfiles } from '#core/questions/merge/merge.ts'
import { coreMessages } from '#core/questions/messages.ts'
import { readArguments } from '../arguments.ts'
import { type Command, UsageError } from '../command.ts'
import { readProfileFile } from '../profile-file.ts'
import { sideOf, targetKinds, targetLines, targetOf } from '../profile-on-target.ts'

export const merge: Command = {
  name: 'merge',
  usage: 'A B [--intersect] [--runtime R] [--host A] [--libseccomp V] [--kernel V] [--caps C,…]',
  summary: 'Write one profile that lets through what either does, or both do; 2 when there is none.',
  options: [
    '--intersect      let through what both profiles let through; of two denials the stricter one counts',
    ...targetLines,
  ],

  async run(args, console) {
    const given = readArguments(args, { ...targetKinds, intersect: 'flag' })
    const [one, other, ...more] = given.operands
    if (one === undefined || other === undefined || more.length > 0) {
      throw new UsageError('merge needs two profiles')
    }
    if (one === '-' && other === '-') throw new UsageError('standard input can be one of the two alone')
    const catalog = await loadCatalog()
    const files = [await readProfileFile(one, console), await readProfileFile(other, console)]
    const [a, b] = files
    if (a === undefined || b === undefined) return 2
    const target = targetOf(given, { catalog, console }, a.studio === undefined ? b : a)
    const sides = [a, b].map(({ text }) => sideOf(text, target, catalog))
    const [first, second] = sides
    for (const [at, side] of sides.entries()) {
      if (typeof side === 'string') console.note(`${given.operands[at]}: ${side}`)
    }
    if (typeof first !== 'object' || typeof second !== 'object') return 2
    const mode = given.has('intersect') ? 'intersection' : 'union'
    const names = catalog.syscalls.map(({ name }) => name)
    const merged = mergeProfiles(first, second, mode, names)
    if (merged.kind === 'error') {
      console.note(say(merged.error, coreMessages))
      return 2
    }
    console.out(merged.value.text)
    for (const each of merged.value.notes) console.note(say(each, coreMessages))
    return 0
  },
}
