/**
 * A drop-in for a systemd service: https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html
 *     SystemCallFilter=read write openat
 *     SystemCallFilter=~mkdir:EROFS
 */
import { loadSystemdGroups } from '#catalog/systemd-groups.ts'
import type { Message } from '#core/base/message.ts'
import { returnValue } from '#core/filter/bpf/return-value.ts'
import { callFates, conditionalCalls } from '../../call-fates.ts'
import type { Exportable, Exporter, Surroundings, Usage, Written } from '../../exporter.ts'
import { readStrict } from '../../json-form.ts'
import { namesLoss } from '../../name-list.ts'
import { isLetThrough, nearestOfSystemd } from './nearest.ts'
import { readUnit } from './read-unit.ts'
import { unitText } from './unit-text.ts'
import { systemdWords } from './words.ts'

const service: Usage = {
  id: 'systemd',
  launchers: [],
  steps: (fileName) => [
    {
      what: 'use-systemd-place',
      text: `sudo install -D -m 0644 ${fileName} /etc/systemd/system/NAME.service.d/${fileName}`,
    },
    { what: 'use-systemd-check', text: 'sudo systemctl daemon-reload\nsystemd-analyze verify NAME.service' },
    { what: 'use-systemd-start', text: 'sudo systemctl restart NAME.service' },
  ],
  records: 'host',
}

export const systemd: Exporter = {
  id: 'systemd',
  launchers: [],
  form: { ending: '.conf', mediaType: 'text/plain' },
  usages: [service],
  question: conditionalCalls,
  words: systemdWords,
  write: writeUnit,
  read: async (text, around) => readStrict(readUnit(text, around.target.arch, await grantedOn(around))),
  nearest: nearestOfSystemd,
}

async function writeUnit(document: Exportable, around: Surroundings): Promise<Written> {
  const host = around.target.arch
  const granted = await grantedOn(around)
  const found = await callFates(document, around, granted)
  if (found === undefined) return { text: '', losses: [] }
  const { plain, fates, conditional, losses } = found
  const { defaultAction, defaultErrnoRet = 1, architectures = [], flags = [] } = plain.reading.profile
  const fallback = returnValue(defaultAction, defaultErrnoRet)
  const others = architectures.filter((token) => token !== host)
  const taken = granted.filter((name) => !isLetThrough(fates.get(name) ?? fallback))
  return {
    text: unitText({ host, others, fallback, fates, granted }),
    losses: [
      ...losses,
      ...changedLosses(fates, fallback),
      ...(taken.length > 0 && !isLetThrough(fallback) ? [namesLoss('export-systemd-granted', taken)] : []),
      ...(flags.length > 0 ? [namesLoss('export-systemd-flags', flags)] : []),
    ],
    differing: conditional,
  }
}

/** systemd's group @default, as far as the host has its calls. */
async function grantedOn({ target, numbers }: Surroundings): Promise<readonly string[]> {
  const names = (await loadSystemdGroups()).members('@default')
  return names.filter((name) => numbers.numberOf(name, target.arch) !== undefined)
}

/** Calls, or all that are not named, to which the unit does something else than the profile. */
function changedLosses(fates: ReadonlyMap<string, number>, fallback: number): readonly Message[] {
  const changed = [...fates].filter(([, ret]) => nearestOfSystemd(ret) !== ret)
  const logged = changed.filter(([, ret]) => isLetThrough(ret)).map(([name]) => name)
  const killed = changed.filter(([, ret]) => !isLetThrough(ret)).map(([name]) => name)
  const losses: Message[] = []
  if (logged.length > 0) losses.push(namesLoss('export-systemd-logged', logged))
  if (killed.length > 0) losses.push(namesLoss('export-systemd-killed', killed))
  if (nearestOfSystemd(fallback) !== fallback) {
    const code = isLetThrough(fallback) ? 'export-systemd-others-logged' : 'export-systemd-others-killed'
    losses.push(namesLoss(code, []))
  }
  return losses
}
