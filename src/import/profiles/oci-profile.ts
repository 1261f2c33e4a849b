/**
 * A profile as Docker, Podman and the OCI runtime specification write it, or a config.json that holds one:
 * https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp
 *     {"defaultAction": "SCMP_ACT_ERRNO", "architectures": […], "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW"}]}
 * What cannot be read as one is opened all the same: its problems are told where they stand.
 */
import { ok } from '#core/base/result.ts'
import { type Reader, whole } from '../reader.ts'

const beforeIt = /^(\s|\/\/.*|\/\*[\s\S]*?\*\/)+/
const fallback = /"defaultAction"\s*:/
/** Events of a log have these too. */
const otherKeys = /"(defaultErrnoRet|architectures|archMap|syscalls)"\s*:/

export const ociProfile: Reader<'profile'> = {
  id: 'oci-profile',
  kind: 'profile',
  recognise({ text }) {
    if (!/^\{\s*("|\}|\/)/.test(text.replace(beforeIt, ''))) return 0
    // Other tools write more into theirs, and know it.
    if (fallback.test(text)) return 0.96
    return otherKeys.test(text) ? 0.8 : 0
  },
  open: whole(async (text) => ok({ text, notices: [] })),
}
