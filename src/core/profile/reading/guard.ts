import { visible } from '../../json/characters.ts'
import type { Node, StringNode } from '../../json/tree.ts'
import type { Guard } from '../profile.ts'
import { keyTable, readMembers } from './members.ts'
import { nearestWord } from './nearest.ts'
import type { Report } from './report.ts'
import { present, readString, readStrings, shownText, typeName } from './text.ts'
import { capabilities, goArchitectures, goNameOf } from './vocabulary.ts'

const keys = keyTable(['caps', 'arches', 'minKernel'])

/** `includes` or `excludes` of a rule; undefined when it is absent or asks for nothing. */
export function readGuard(node: Node | undefined, key: string, report: Report): Guard | undefined {
  const object = present(node)
  if (object === undefined) return undefined
  if (object.kind !== 'object')
    return report.error('object-expected', object, { key, found: typeName(object) })
  const members = readMembers(object, keys, report)
  const caps = readStrings(members.get('caps'), 'caps', report) ?? []
  const arches = readStrings(members.get('arches'), 'arches', report) ?? []
  for (const cap of caps) checkCapability(cap, report)
  for (const arch of arches) checkArchitecture(arch, report)
  const minKernel = readKernel(members.get('minKernel'), report)
  if (caps.length === 0 && arches.length === 0 && minKernel === undefined) return undefined
  return { caps: caps.map((cap) => cap.value), arches: arches.map((arch) => arch.value), minKernel }
}

function checkCapability({ value, ...at }: StringNode, report: Report): void {
  if (capabilities.includes(value)) return
  const name = /^cap_/i.test(value) ? value : `CAP_${value}`
  report.error('unknown-capability', at, () => ({
    found: visible(value),
    nearest: nearestWord(name, capabilities),
  }))
}

function checkArchitecture({ value, ...at }: StringNode, report: Report): void {
  if (goArchitectures.includes(value)) return
  report.error('unknown-guard-architecture', at, () => {
    const bare = value
      .slice(0, 64)
      .toLowerCase()
      .replace(/^scmp_arch_/, '')
    const nearest = goNameOf.get(bare) ?? nearestWord(bare, goArchitectures)
    return { found: visible(value), nearest, known: goArchitectures.join(', ') }
  })
}

/** Docker reads two decimal numbers, each at most 255, not both zero; "" is no limit. */
function readKernel(node: Node | undefined, report: Report): string | undefined {
  const text = readString(node, 'minKernel', report)
  if (text === undefined || text.value === '') return undefined
  const parts = /^(\d{1,3})\.(\d{1,3})$/.exec(text.value)?.slice(1).map(Number)
  const valid = parts?.every((part) => part <= 255) === true && parts.some((part) => part > 0)
  return valid ? text.value : report.error('min-kernel-form', text, { found: shownText(text) })
}
