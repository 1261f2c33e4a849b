import { errnoNames } from '../base/errno.ts'
import { actions, argumentCount, operators } from './profile.ts'
import { architectures, capabilities, flags, goArchitectures } from './reading/vocabulary.ts'
import { actionHelp, architectureHelp, flagHelp, keyHelp, operatorHelp } from './schema-words.ts'

/** The part of JSON Schema (draft 7, with the editors' additions) that the profile needs. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer'
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly string[]
  /** Beside `enum`, in its order. */
  readonly enumDescriptions?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly uniqueItems?: boolean
  readonly deprecationMessage?: string
  /** Known, and explained on hover, but not offered. */
  readonly doNotSuggest?: boolean
}

function text(key: keyof typeof keyHelp): JsonSchema {
  return { type: 'string', description: keyHelp[key] }
}

function integer(key: keyof typeof keyHelp, maximum?: number): JsonSchema {
  return { type: 'integer', description: keyHelp[key], minimum: 0, ...(maximum !== undefined && { maximum }) }
}

function words(
  help: string,
  list: readonly string[],
  meanings?: Readonly<Record<string, string>>,
): JsonSchema {
  const described = meanings && { enumDescriptions: list.map((word) => meanings[word] ?? '') }
  return { type: 'string', description: help, enum: list, ...described }
}

function list(key: keyof typeof keyHelp, items: JsonSchema): JsonSchema {
  return { type: 'array', description: keyHelp[key], items, uniqueItems: true }
}

function old(schema: JsonSchema, deprecationMessage: string): JsonSchema {
  return { ...schema, deprecationMessage, doNotSuggest: true }
}

const architecture = (help: string) => words(help, architectures, architectureHelp)

/** libseccomp refuses 4095 and more. */
const errnoRet = (key: 'errnoRet' | 'defaultErrnoRet') => integer(key, 4094)

// No maximum: a schema's numbers are doubles, and 2^64−1 is none. The reader checks the range exactly.
const condition: JsonSchema = {
  type: 'object',
  required: ['index', 'value', 'op'],
  properties: {
    index: integer('index', argumentCount - 1),
    op: words(keyHelp.op, operators, operatorHelp),
    value: integer('value'),
    valueTwo: integer('valueTwo'),
  },
}

function guard(key: 'includes' | 'excludes'): JsonSchema {
  return {
    type: 'object',
    description: keyHelp[key],
    properties: {
      caps: list('caps', words(keyHelp.caps, capabilities)),
      arches: list('arches', words(keyHelp.arches, goArchitectures)),
      minKernel: { ...text('minKernel'), pattern: '^\\d{1,3}\\.\\d{1,3}$' },
    },
  }
}

const rule: JsonSchema = {
  type: 'object',
  required: ['names', 'action'],
  properties: {
    // The editor says more about each name than one sentence for all could.
    names: list('names', { type: 'string' }),
    action: words(keyHelp.action, actions, actionHelp),
    errnoRet: errnoRet('errnoRet'),
    errno: words(keyHelp.errno, errnoNames()),
    args: { type: 'array', description: keyHelp.args, items: condition },
    comment: text('comment'),
    includes: guard('includes'),
    excludes: guard('excludes'),
    name: old(text('name'), keyHelp.legacyName),
  },
}

const archMapping: JsonSchema = {
  type: 'object',
  required: ['architecture'],
  properties: {
    architecture: architecture(keyHelp.architecture),
    subArchitectures: list('subArchitectures', architecture(keyHelp.subArchitectures)),
  },
}

const profile: JsonSchema = {
  type: 'object',
  required: ['defaultAction'],
  properties: {
    defaultAction: words(keyHelp.defaultAction, actions, actionHelp),
    defaultErrnoRet: errnoRet('defaultErrnoRet'),
    defaultErrno: words(keyHelp.defaultErrno, errnoNames()),
    architectures: list('architectures', architecture(keyHelp.architectures)),
    archMap: { type: 'array', description: keyHelp.archMap, items: archMapping },
    flags: list('flags', words(keyHelp.flags, flags, flagHelp)),
    listenerPath: text('listenerPath'),
    listenerMetadata: text('listenerMetadata'),
    syscalls: { type: 'array', description: keyHelp.syscalls, items: rule },
    comment: text('comment'),
  },
}

/** A profile as Docker, Podman and the OCI runtime specification write it, or a config.json that holds one. */
export const profileSchema: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'seccomp profile',
  ...profile,
  properties: {
    ...profile.properties,
    linux: {
      type: 'object',
      description: keyHelp.linux,
      doNotSuggest: true,
      properties: { seccomp: { ...profile, description: keyHelp.seccomp } },
    },
  },
}
