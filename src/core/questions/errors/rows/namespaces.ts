import type { OpeningRule } from '../explanation.ts'
import {
  clonePid,
  cloneUser,
  cloneUserMounts,
  detachOld,
  plainCall,
  unshareMounts,
  unshareUser,
} from '../meant.ts'
import { openingRules } from '../opening.ts'
import { elsewhere, type Row, type RowOpening, rows } from '../row.ts'

/**
 * What such a program needs together for the whole of its work. In a user namespace of its own it has all
 * capabilities there, so that the container needs none (measured).
 */
function together(...calls: Parameters<typeof openingRules>[0]): RowOpening {
  const list: readonly OpeningRule[] = openingRules(calls)
  return { kind: 'rules', rules: list, take: 'all', capabilities: [] }
}

const host = ['error-note-userns']
const withMounts = ['error-note-userns', 'error-note-apparmor-mount']

const bubblewrap = together(cloneUser, plainCall('mount'), detachOld, plainCall('pivot_root'), unshareUser)

/** Programs that make namespaces; all of it is refused by Docker's default (measured: recipes and refusals one by one). */
const sandboxes = rows({ by: 'bubblewrap', basis: 'measured' }, [
  {
    says: 'bwrap: No permissions to creat<e|ing> <a |>new namespace',
    calls: [cloneUser],
    opening: bubblewrap,
    notes: [...withMounts, 'error-note-bwrap-admin'],
  },
  {
    says: 'bwrap: Creating new namespace failed: {X}<{E}|Permission denied>',
    calls: [cloneUser],
    opening: bubblewrap,
    notes: withMounts,
  },
  { says: 'bwrap: Failed to make / slave: {E}', calls: 'mount', opening: bubblewrap, notes: withMounts },
  ['bwrap: {X}realpath(destination): {E}', 'readlink faccessat2'],
  ['bwrap: {X}readlink(/proc/self/fd/{X}: {E}', 'readlink'],
  ['bwrap: capget {X}: {E}', 'capget'],
  ['bwrap: <chdir base_path|chdir /|chdir {X}>: {E}', 'chdir'],
  ['bwrap: fchdir to oldroot: {E}', 'fchdir'],
  ["bwrap: Can't create file {X}: {E}", 'creat openat'],
  ["bwrap: <Creating newroot|Can't mkdir>{X}: {E}", 'mkdir'],
  ["bwrap: Can't access {X}: {E}", 'access'],
  ["bwrap: Can't create symlink {X}: {E}", 'symlink symlinkat'],
  ['bwrap: unmount old root: {E}', 'umount2'],
  ['bwrap: loopback: Failed to bind NETLINK_ROUTE socket: {E}', 'bind'],
  ['bwrap: loopback: Failed to look up lo: {E}', 'ioctl'],
  ['bwrap: {X}signalfd: {E}', 'signalfd4'],
  {
    says: 'bwrap: {X}<bind mount|mount tmpfs|remount>{X}: {E}',
    calls: 'mount',
    opening: bubblewrap,
    notes: withMounts,
  },
  {
    says: 'bwrap: pivot_root{X}: {E}',
    calls: 'pivot_root',
    opening: bubblewrap,
    notes: ['error-note-bwrap-admin'],
  },
  {
    says: "bwrap: Can't mount proc on /newroot/proc: {X}",
    opening: elsewhere('error-elsewhere-masked-proc'),
  },
  {
    says: "bwrap: <setting up uid map|Can't write uid_map|loopback: Failed>{X}: <Operation not permitted|Permission denied>",
    opening: elsewhere('error-elsewhere-uid-map'),
    basis: 'reported',
  },
  {
    says: 'bwrap: unshare {X}: {E}',
    calls: [unshareUser],
    opening: bubblewrap,
    basis: 'reported',
    notes: host,
  },
  {
    says: '<Failed to|Could not|Cannot|Unable to> create <a |><new |>user namespace{X}: {E}',
    calls: [cloneUser, unshareUser],
    opening: together(cloneUser, unshareUser),
    basis: 'reported',
    notes: host,
  },
  {
    says: 'Failed to move to new namespace{X}failed{X}{E}',
    calls: [clonePid, cloneUser, unshareUser],
    by: 'Chromium',
    opening: together(cloneUser, clonePid, unshareUser),
    notes: [...host, 'error-note-chrome'],
  },
  {
    says: '<No usable sandbox|Running as root without --no-sandbox>',
    calls: [cloneUser, unshareUser],
    by: 'Chromium',
    opening: together(cloneUser, clonePid, unshareUser),
    notes: [...host, 'error-note-chrome'],
  },
  { says: 'sys_chroot(', calls: 'chroot', by: 'Chromium', notes: ['error-note-chroot'] },
  {
    says: 'Failed to receive hello message from zygote',
    calls: 'chroot',
    by: 'Chromium',
    level: 'vague',
    notes: ['error-note-chroot'],
  },
  {
    says: 'CanCreateUserNamespace() <clone|unshare>() failure: {E}',
    calls: [cloneUser, { ...unshareUser, name: 'unshare' }],
    by: 'Firefox',
    notes: host,
  },
  {
    says: 'Sandbox: unexpected clone failure: {E}',
    calls: [cloneUser],
    by: 'Firefox',
    basis: 'reported',
    notes: host,
  },
  {
    says: '<Error: cannot create a new mount namespace|Error clone{X}: {E}|firejail{X}{E}>',
    calls: [cloneUser, unshareMounts],
    by: 'firejail',
    basis: 'reported',
    notes: host,
  },
  { says: 'nsjail{X}clone({X}{E}', calls: [cloneUser], by: 'nsjail', basis: 'reported', notes: host },
])

/** Containers in containers; Go says fork/exec for the clone that makes the namespaces, execve runs already. */
const containers = rows({ by: 'Go', basis: 'measured' }, [
  {
    says: 'failed to start the child: fork/exec /proc/self/exe: {E}',
    calls: [cloneUser, unshareUser],
    by: 'rootlesskit',
    opening: together(cloneUserMounts, plainCall('mount')),
    notes: ['error-note-go-clone', ...withMounts],
  },
  {
    says: 'fork/exec /proc/<self|thread-self>/exe: {E}',
    calls: [cloneUser, unshareUser],
    notes: ['error-note-go-clone', ...host],
  },
  {
    says: 'fork/exec {W}: {E}',
    calls: [plainCall('clone'), cloneUser, unshareMounts, 'execve', 'setgroups', 'setgid', 'setuid'],
    basis: 'reported',
    notes: ['error-note-go-fork', 'error-note-file-capabilities'],
  },
  {
    says: '<Error during |>unshare(CLONE_NEWUSER): {E}',
    calls: [unshareUser],
    by: 'Buildah, Podman',
    opening: together(unshareUser, unshareMounts, plainCall('mount')),
    notes: withMounts,
  },
  {
    says: '<cannot clone|cannot re-exec process>: {E}',
    calls: [cloneUser],
    by: 'Podman',
    basis: 'reported',
    notes: host,
  },
  {
    says: 'creating new mount namespace{X}: {E}',
    calls: [unshareMounts],
    by: 'Buildah',
    basis: 'reported',
    notes: withMounts,
  },
  { says: 'create keyring {X}: {E}', calls: 'keyctl', by: 'crun', notes: ['error-note-new-keyring'] },
  {
    says: '<could not create session key|unable to join session keyring|keyctl_join_session_keyring|join session keyring>{X}: {E}',
    calls: 'keyctl',
    by: 'runc, keyctl',
    notes: ['error-note-new-keyring'],
  },
  {
    says: '<newuidmap|newgidmap|write to uid_map failed|write to gid_map failed>{X}<{E}|Permission denied>',
    opening: elsewhere('error-elsewhere-uid-map'),
    by: 'newuidmap',
  },
  {
    says: 'nsexec{X}<unshare|failed to unshare>{X}: {E}',
    calls: [unshareUser, unshareMounts],
    by: 'runc',
    basis: 'reported',
    notes: host,
  },
  { says: 'nsexec{X}clone{X}: {E}', calls: [cloneUser], by: 'runc', basis: 'reported', notes: host },
  {
    says: 'fuse-overlayfs: cannot mount: {E}',
    calls: 'mount',
    by: 'fuse-overlayfs',
    basis: 'reported',
    notes: withMounts,
  },
])

const utilLinux = rows({ by: 'util-linux', basis: 'measured' }, [
  {
    says: 'unshare: unshare failed: {E}',
    calls: [unshareUser, unshareMounts],
    notes: host,
  },
  {
    says: 'unshare: cannot change root filesystem propagation: {E}',
    calls: 'mount',
    opening: together(unshareUser, unshareMounts, plainCall('mount')),
    notes: ['error-note-apparmor-mount'],
  },
  ['unshare: sigprocmask <block|restore|unblock> failed: {E}', 'rt_sigprocmask'],
  ['unshare: waitpid failed: {E}', 'wait4'],
  ['<mount|umount|unshare|setpriv>: write error: {E}', 'write dup'],
  { says: 'nsenter: {X}: {E}', calls: 'setns', basis: 'reported' },
  {
    says: 'ip: {X}Setting the network namespace {X}: {E}',
    calls: 'setns',
    by: 'iproute2',
    basis: 'reported',
  },
  { says: 'sandbox-exec{X}clone: {E}', calls: [cloneUser], basis: 'reported', notes: host },
])

export const namespaceRows: readonly Row[] = [...sandboxes, ...containers, ...utilLinux]
