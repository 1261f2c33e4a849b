import { describe, expect, test } from 'vitest'
import { actions, operators } from './profile.ts'
import { architectures, flags } from './reading/vocabulary.ts'
import { type JsonSchema, profileSchema } from './schema.ts'
import { actionHelp, architectureHelp, flagHelp, operatorHelp } from './schema-words.ts'

function all(schema: JsonSchema, path = ''): readonly (readonly [string, JsonSchema])[] {
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, each]) => all(each, `${path}/${key}`))
  const items = schema.items ? all(schema.items, `${path}[]`) : []
  return [[path, schema], ...below, ...items]
}

const at = (wanted: string) => all(profileSchema).find(([path]) => path === wanted)?.[1]

describe('the schema', () => {
  test('says of every key what it means', () => {
    const silent = all(profileSchema).filter(([path, { description }]) => /\/\w+$/.test(path) && !description)
    expect(silent.map(([path]) => path)).toEqual([])
  })

  test.each([
    ['actions', actions, actionHelp],
    ['operators', operators, operatorHelp],
    ['flags', flags, flagHelp],
    ['architectures', architectures, architectureHelp],
  ])('explains all %s and no others', (_, list, help) => {
    expect(Object.keys(help).sort()).toEqual([...list].sort())
  })

  test('offers the words of a rule where they belong', () => {
    expect(at('/syscalls[]/action')?.enum).toEqual(actions)
    expect(at('/syscalls[]/args[]/op')?.enum).toEqual(operators)
    expect(at('/linux/seccomp/defaultAction')?.enum).toEqual(actions)
    expect(at('/syscalls[]/names[]')?.enum).toBeUndefined()
  })

  test('marks the legacy key and does not offer it', () => {
    expect(at('/syscalls[]/name')).toMatchObject({ doNotSuggest: true })
    expect(at('/syscalls[]/name')?.deprecationMessage).toContain('names')
    expect(at('/syscalls[]/names')?.deprecationMessage).toBeUndefined()
  })
})
