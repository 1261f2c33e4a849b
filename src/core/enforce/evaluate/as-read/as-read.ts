import type { Message } from '../../../base/message.ts'
import type { Numbers } from '../../../filter/libseccomp/filter.ts'
import { parseJson } from '../../../json/parse.ts'
import type { Problem } from '../../../json/problem.ts'
import type { Node } from '../../../json/tree.ts'
import { applies } from '../../../profile/guards.ts'
import { runtimeOf } from '../../../target/runtime.ts'
import { launcherOf, type Target } from '../../../target/target.ts'
import { type LoadProblem, type Prepared, prepare, refusal } from '../prepare.ts'
import { loadOfLooseText } from '../strictness.ts'
import { checked } from './checked.ts'
import { readByGo } from './go-profile.ts'
import { brokenForJsonC, profileIn, readsByJsonC, rootByJsonC } from './json-c-root.ts'
import type { LooseProfile } from './loose-profile.ts'
import { readByOcispec } from './ocispec-profile.ts'

/**
 * What the target makes of a text that the reader refuses, because runtimes do not agree on it or it means
 * another thing than it says. `problems`: what the reader said.
 */
export function prepareAsRead(
  text: string,
  target: Target,
  numbers: Numbers,
  problems: readonly Problem[],
): Prepared | LoadProblem {
  const error = problems.find(({ severity }) => severity === 'error')
  const why: Message = error ?? { code: 'load-unread', params: { runtime: launcherOf(target) } }
  if (readsByJsonC(target)) return prepareByJsonC(text, target, numbers)
  const parsed = parseJson(spelt(text, target), 'any')
  if (parsed.kind === 'error') {
    const isDisputed = parsed.error.some(({ code }) => disputed.has(code))
    return { kind: isDisputed ? 'unknown' : 'refused', message: why, printed: undefined }
  }
  const { tree, extras } = parsed.value
  const root = rootOf(tree)
  if (root.kind === 'word' && root.value === null) return unconfined
  return loadOfLooseText(extras, target) ?? fromRoot(root, target, numbers, why)
}

/** How deep is too deep, and whether the bytes were text, is not ours to tell. */
const disputed: ReadonlySet<string> = new Set(['json-too-deep', 'json-not-utf8'])

/** Go takes any bytes for text; yajl takes VT and FF between the words. */
function spelt(text: string, target: Target): string {
  return launcherOf(target) === 'crun' ? text.replaceAll(/[\v\f]/g, ' ') : text.replaceAll('\ufffd', '?')
}

const unconfined: LoadProblem = {
  kind: 'unconfined',
  message: { code: 'load-unconfined', params: {} },
  printed: undefined,
}

/** The profile of an OCI config.json stands in `linux.seccomp`. */
function rootOf(tree: Node): Node {
  return profileIn(tree) ?? tree
}

function fromRoot(root: Node, target: Target, numbers: Numbers, why: Message): Prepared | LoadProblem {
  if (launcherOf(target) !== 'crun') {
    const read = readByGo(root, target)
    if (read.kind === 'profile') return fromProfile(read.profile, target, numbers)
    const hangs = read.kind === 'panic' && target.engine === 'docker'
    if (hangs) return { kind: 'hangs', message: why, printed: undefined }
    return read.kind === 'complaint' && launcherOf(target) === 'runc'
      ? refusal(target, { code: 'runc-json', params: { complaint: read.text } })
      : { kind: 'refused', message: why, printed: undefined }
  }
  return fromCrunRoot(root, target, numbers)
}

function prepareByJsonC(text: string, target: Target, numbers: Numbers): Prepared | LoadProblem {
  const root = rootByJsonC(text)
  return root === undefined ? brokenForJsonC(target) : fromCrunRoot(root, target, numbers)
}

function fromCrunRoot(root: Node, target: Target, numbers: Numbers): Prepared | LoadProblem {
  // crun sees no profile in anything but an object.
  if (root.kind !== 'object') return unconfined
  const read = readByOcispec(root, readsByJsonC(target) ? 'json-c' : 'yajl')
  switch (read.kind) {
    case 'profile':
      return fromProfile(read.profile, target, numbers)
    case 'complaint':
      return refusal(target, { code: 'crun-json', params: { complaint: read.text } })
    case 'nothing':
      return { ...unconfined, message: { code: 'load-lost-to-null', params: {} } }
    case 'crash':
      return refusal(target, { code: 'crun-init', params: {} })
  }
}

function fromProfile(loose: LooseProfile, target: Target, numbers: Numbers): Prepared | LoadProblem {
  if (launcherOf(target) !== 'crun' && loose.defaultAction === '' && loose.rules.length === 0)
    return unconfined
  const rules = loose.rules.filter((rule) => applies(rule, target))
  const library = { release: target.libseccomp, numbers }
  const profile = checked({ ...loose, rules }, runtimeOf(target), library)
  return profile.kind === 'ok' ? prepare(profile.value, target, numbers) : refusal(target, profile.error)
}
