/**
 * Docker Bench for Security's own result, `log/docker-bench-security.log.json`.
 * https://github.com/docker/docker-bench-security
 *     {"dockerbenchsecurity": "1.6.0", "tests": [{"id": "5", "results": [{"id": "5.22", "result": "WARN", "items": ["web"]}]}]}
 */
import { failed, ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'
import { itemsAt, readJsonValue, textAt, textsAt } from './values.ts'

/** The checks that decide whether a profile has any effect. */
const wanted = new Set(['2.14', '2.17', '5.2', '5.3', '5.4', '5.5', '5.22', '5.26'])

export const dockerBench: Reader<'posture'> = {
  id: 'docker-bench',
  kind: 'posture',
  recognise: ({ text }) => (/^\s*\{/.test(text) && /"dockerbenchsecurity"\s*:/.test(text) ? 1 : 0),
  open: whole(async (text, { name }) => {
    const parsed = readJsonValue(text, name)
    if (parsed.kind === 'error') return parsed
    const results = parsed.value
      .flatMap((value) => itemsAt(value, 'tests'))
      .flatMap((test) => itemsAt(test, 'results'))
    const bench = results.flatMap((each) => {
      const id = textAt(each, 'id') ?? ''
      if (!wanted.has(id)) return []
      return [{ id, result: textAt(each, 'result') ?? '', items: textsAt(each, 'items') }]
    })
    if (bench.length === 0) return failed({ code: 'posture-no-checks', params: { name } })
    return ok({
      posture: { name, format: 'docker-bench', workloads: [], daemon: undefined, bench, notices: [] },
    })
  }),
}
