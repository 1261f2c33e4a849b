/**
 * `SeccompProfile` objects of the Kubernetes Security Profiles Operator, v1alpha1 to v1:
 * https://github.com/kubernetes-sigs/security-profiles-operator/blob/main/installation-usage.md
 *     apiVersion: security-profiles-operator.x-k8s.io/v1beta1
 *     kind: SeccompProfile
 *     spec: {defaultAction: SCMP_ACT_ERRNO, syscalls: [{action: SCMP_ACT_ALLOW, names: [exit_group]}]}
 */
import type { Message } from '#core/base/message.ts'
import { failed, ok, type Result } from '#core/base/result.ts'
import { maxValue } from '#core/profile/profile.ts'
import { readYaml, type YamlValue } from '../documents/yaml-text.ts'
import { type Held, type Reader, whole } from '../reader.ts'
import { type OciCondition, type OciProfile, type OciRule, ociText } from './oci-text.ts'

const kind = /^[ \t-]*"?kind"?[ \t]*:[ \t]*"?SeccompProfile"?[ \t]*,?[ \t]*\r?$/m
const spec = /(?:^|[\s{,])"?spec"?[ \t]*:/

/** A log may show such lines too; an object begins with a key or a bracket. */
function beginsAsObject(head: string): boolean {
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '' && !/^[ \t]*#|^---/.test(line))
  return /^[ \t]*(?:\{|"?[A-Za-z]+"?[ \t]*:)/.test(first ?? '')
}

export const spoProfile: Reader<'profile'> = {
  id: 'spo-profile',
  kind: 'profile',
  recognise: ({ text }) => (kind.test(text) && spec.test(text) && beginsAsObject(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const documents = await readYaml(text, name)
    if (documents.kind === 'error') return documents
    const profiles = documents.value
      .flatMap(itemsOf)
      .filter((value) => textIn(value, 'kind') === 'SeccompProfile')
    const [first, ...others] = profiles
    if (first === undefined)
      return failed({ code: 'spo-unusable', params: { name, what: 'kind: SeccompProfile' } })
    return convert(first, others, name)
  }),
}

/** Thrown and caught in this file alone: the place of a value that is none. */
class Unfit extends Error {}

/** `kubectl get -o yaml` wraps several objects in a List. */
function itemsOf(value: YamlValue): readonly YamlValue[] {
  return textIn(value, 'kind')?.endsWith('List') ? listIn(value, 'items') : [value]
}

function convert(
  object: YamlValue,
  others: readonly YamlValue[],
  name: string,
): Result<Held['profile'], Message> {
  const spec = memberOf(object, 'spec')
  try {
    if (spec?.kind !== 'map') throw new Unfit('spec')
    const text = ociText(profileFrom(spec))
    return ok({ text, notices: lossesOf(spec.entries, object, others) })
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return failed({ code: 'spo-unusable', params: { name, what: error.message } })
  }
}

const taken = new Set(
  'defaultAction defaultErrnoRet architectures flags listenerPath listenerMetadata syscalls'.split(' '),
)

function lossesOf(
  spec: ReadonlyMap<string, YamlValue>,
  object: YamlValue,
  others: readonly YamlValue[],
): readonly Message[] {
  const titleOf = (value: YamlValue) => textIn(memberOf(value, 'metadata'), 'name') ?? '?'
  const base = textIn({ kind: 'map', entries: spec }, 'baseProfileName')
  const left = [...spec.keys()].filter((key) => !taken.has(key) && key !== 'baseProfileName')
  return [
    ...(others.length === 0
      ? []
      : [
          {
            code: 'first-profile-taken',
            params: { taken: titleOf(object), others: others.map(titleOf).join(', ') },
          },
        ]),
    ...(base ? [{ code: 'spo-base-profile', params: { base } }] : []),
    ...left.map((key) => ({ code: 'spo-key-left-out', params: { key: `spec.${key}` } })),
  ]
}

function profileFrom(spec: YamlValue): OciProfile {
  return {
    defaultAction: required(spec, 'defaultAction'),
    defaultErrnoRet: small(spec, 'defaultErrnoRet'),
    architectures: words(spec, 'architectures'),
    flags: words(spec, 'flags'),
    listenerPath: textIn(spec, 'listenerPath'),
    listenerMetadata: textIn(spec, 'listenerMetadata'),
    syscalls: listIn(spec, 'syscalls').map(ruleFrom),
  }
}

function ruleFrom(rule: YamlValue): OciRule {
  const args = listIn(rule, 'args').map(conditionFrom)
  return {
    names: words(rule, 'names') ?? [],
    action: required(rule, 'action'),
    errnoRet: small(rule, 'errnoRet'),
    args: args.length > 0 ? args : undefined,
  }
}

function conditionFrom(argument: YamlValue): OciCondition {
  const valueTwo = wide(argument, 'valueTwo')
  return {
    index: small(argument, 'index') ?? 0,
    value: wide(argument, 'value') ?? 0n,
    valueTwo,
    op: required(argument, 'op'),
  }
}

function memberOf(value: YamlValue | undefined, key: string): YamlValue | undefined {
  return value?.kind === 'map' ? value.entries.get(key) : undefined
}

function textIn(value: YamlValue | undefined, key: string): string | undefined {
  const member = memberOf(value, key)
  return member?.kind === 'text' ? member.text : undefined
}

function listIn(value: YamlValue, key: string): readonly YamlValue[] {
  const member = memberOf(value, key)
  if (member === undefined || (member.kind === 'text' && isNothing(member.text))) return []
  if (member.kind !== 'list') throw new Unfit(key)
  return member.items
}

/** What stands for nothing in Kubernetes' YAML. */
function isNothing(text: string): boolean {
  return /^(?:|~|null)$/i.test(text)
}

function required(value: YamlValue, key: string): string {
  const text = textIn(value, key)
  if (text === undefined || isNothing(text)) throw new Unfit(key)
  return text
}

function words(value: YamlValue, key: string): readonly string[] | undefined {
  if (memberOf(value, key) === undefined) return undefined
  return listIn(value, key).map((item) => {
    if (item.kind !== 'text') throw new Unfit(key)
    return item.text
  })
}

/** Digits alone: `017`, `1_000` and `1e3` are read differently by different readers. */
function wide(value: YamlValue, key: string): bigint | undefined {
  const member = memberOf(value, key)
  if (member === undefined) return undefined
  const isNumber = member.kind === 'text' && member.isPlain && /^(?:0|[1-9]\d{0,19})$/.test(member.text)
  if (!isNumber || BigInt(member.text) > maxValue) throw new Unfit(key)
  return BigInt(member.text)
}

function small(value: YamlValue, key: string): number | undefined {
  const number = wide(value, key)
  if (number !== undefined && number > 0xffff_ffffn) throw new Unfit(key)
  return number === undefined ? undefined : Number(number)
}
