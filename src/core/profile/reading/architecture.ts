import type { Params } from '../../json/problem.ts'
import type { Node, ObjectNode, StringNode } from '../../json/tree.ts'
import type { ArchMapping } from '../profile.ts'
import { keyTable, type Members, readMembers } from './members.ts'
import { unknownWord } from './nearest.ts'
import { bracket, type Report } from './report.ts'
import { present, readList, readString, readStrings, typeName } from './text.ts'
import { architectures, notInRunc, tokenOf } from './vocabulary.ts'

const keys = keyTable(['architecture', 'subArchitectures'])

export interface Architectures {
  readonly architectures: readonly string[] | undefined
  readonly archMap: readonly ArchMapping[] | undefined
}

/** `architectures` of the OCI dialect or `archMap` of Docker's; both at once are refused. */
export function readArchitectures(members: Members, report: Report): Architectures {
  const list = readStrings(members.get('architectures'), 'architectures', report)
  for (const token of list ?? []) checkToken(token, report)
  const archMap = readList(members.get('archMap'), 'archMap', report)?.flatMap(
    (item) => readMapping(item, report) ?? [],
  )
  const [at, also] = [members.get('archMap'), members.get('architectures')]
  if (list?.length && archMap?.length && at && also)
    report.error('architectures-and-arch-map', at, {}, [also])
  return { architectures: list?.map((token) => token.value), archMap }
}

function readMapping(item: Node, report: Report): ArchMapping | undefined {
  if (item.kind === 'object') return readPair(item, report)
  if (present(item) === undefined) return report.error('null-item', item, { key: 'archMap' })
  return report.error('object-expected', item, { key: 'archMap', found: typeName(item) })
}

function readPair(object: ObjectNode, report: Report): ArchMapping | undefined {
  const members = readMembers(object, keys, report)
  const main = readString(members.get('architecture'), 'architecture', report)
  const subs = readStrings(members.get('subArchitectures'), 'subArchitectures', report) ?? []
  for (const token of subs) checkToken(token, report)
  if (present(members.get('architecture')) === undefined)
    return report.error('architecture-missing', bracket(object))
  if (main === undefined) return undefined
  checkToken(main, report)
  return { architecture: main.value, subArchitectures: subs.map((token) => token.value) }
}

/** Where the spelling alone would lead astray: `amd64`, `SCMP_ARCH_ARM64`. */
function suggestion(found: string): Params {
  const token = tokenOf.get(found.toLowerCase().replace(/^scmp_arch_/, ''))
  return token === undefined ? {} : { nearest: token }
}

function checkToken(node: StringNode, report: Report): void {
  if (notInRunc.has(node.value)) report.notice('architecture-not-in-runc', node, { found: node.value })
  else if (node.value === 'SCMP_ARCH_NATIVE') {
    report.error('native-architecture', node, { known: architectures.join(', ') })
  } else if (!architectures.includes(node.value)) {
    report.error('unknown-architecture', node, () => ({
      ...unknownWord(node.value, architectures)(),
      ...suggestion(node.value),
    }))
  }
}
