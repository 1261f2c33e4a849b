/**
 * `docker inspect`: the profile a container really runs with, inlined by the client.
 * https://docs.docker.com/reference/cli/docker/inspect/
 *     [{"Id": "…", "HostConfig": {"SecurityOpt": ["seccomp={\"defaultAction\":…}"], …}, …}]
 */
import { parseJson } from '#core/json/parse.ts'
import type { Message } from '#core/message.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { itemsAt, textAt, textOf } from '../json-line.ts'
import type { ConvertContext, Converted, ProfileConverter } from './converter.ts'

export const dockerInspect: ProfileConverter = {
  id: 'docker-inspect',
  label: 'docker inspect',
  recognise: (head) => /^\s*[[{]/.test(head) && /"HostConfig"\s*:\s*\{/.test(head),
  convert: async (text, context) => convert(text, context),
}

interface Held {
  readonly container: string
  /** What stands after `seccomp=`; undefined without such an option. */
  readonly option: string | undefined
}

function convert(text: string, { name }: ConvertContext): Result<Converted, Message> {
  const parsed = parseJson(text, 'exact')
  if (parsed.kind === 'error') return failed({ code: 'document-unreadable', params: { name } })
  const { tree } = parsed.value
  const held = (tree.kind === 'array' ? tree.items : [tree]).map((container): Held => {
    const options = itemsAt(container, 'HostConfig', 'SecurityOpt').map((option) => textOf(option) ?? '')
    return {
      container: (textAt(container, 'Name') ?? textAt(container, 'Id') ?? '').replace(/^\//, ''),
      option: options
        .map((option) => /^seccomp[=:]([\s\S]*)$/.exec(option)?.[1])
        .find((found) => found !== undefined),
    }
  })
  const profiles = held.filter(({ option }) => option?.trimStart().startsWith('{'))
  const [first, ...others] = profiles
  if (first?.option === undefined) return failed(withoutProfile(held, name))
  return ok({ kind: 'profile', text: first.option, losses: takenOne(first, others) })
}

function withoutProfile(held: readonly Held[], name: string): Message {
  const option = held.find((each) => each.option !== undefined)?.option
  if (option === undefined) return { code: 'inspect-default', params: { name } }
  return { code: 'inspect-other', params: { name, option } }
}

function takenOne(first: Held, others: readonly Held[]): readonly Message[] {
  if (others.length === 0) return []
  const params = { taken: first.container, others: others.map(({ container }) => container).join(', ') }
  return [{ code: 'first-profile-taken', params }]
}
