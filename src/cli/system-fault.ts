import { shownName } from './printable.ts'

/** Where a file could not be used for a reason of ours; worded like those of the system. */
export class Refusal extends Error {}

/** The system's refusals come with the input and the place of the output; anything else is a fault of ours. */
export function isSystemFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Refusal || (error instanceof Error && 'syscall' in error)
}

type Doing = 'read' | 'write'

const freeSpace = 'Free some space, then run the command again.'

/** Why, and what next, for each error number that reading and writing files gives. */
const reasons: Readonly<Record<string, string | Readonly<Record<Doing, string>>>> = {
  ENOENT: {
    read: 'it is not there. Check the name.',
    write: 'its folder is not there, or it is a link to nothing. Check the name.',
  },
  EACCES: {
    read: 'this user may not read it. Check its rights and those of the folders above (ls -l).',
    write: 'this user may not write to it or to its folder. Check the rights of both (ls -l).',
  },
  EPERM: 'the system does not let this user. Check its rights and attributes (ls -l, lsattr).',
  EISDIR: 'it is a folder. Name a file.',
  ENOTDIR: 'a part of its path is no folder. Check the name.',
  ELOOP: 'its symbolic links lead in a circle. Name the file itself (ls -l).',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
  ENOSPC: `the disk is full. ${freeSpace}`,
  EDQUOT: `the quota of this user is used up. ${freeSpace}`,
  EROFS: 'its file system is read-only. Choose another place.',
  EFBIG: 'it grew larger than the system allows (ulimit -f). Raise the limit or choose another place.',
  EIO: 'the disk or device failed. Look into the kernel’s log (dmesg).',
  ENXIO: 'it is a socket, or a device that is not there. Name a file.',
  ETXTBSY: 'it is a program that runs. Choose another place.',
  EBUSY: 'it is in use. Try again later.',
  EMFILE: 'this process has too many files open (ulimit -n). Raise the limit.',
  ENFILE: 'the system has too many files open. Try again later.',
  EPIPE: 'its reader is gone. Begin the reader again.',
  EAGAIN: 'it is not ready. Try again.',
  ENOMEM: 'there is not enough memory. End other programs, then run the command again.',
}

/** `it is a folder. Name a file. (EISDIR)`; what no table knows is told in the system's own words. */
export function reasonOf(error: NodeJS.ErrnoException, doing: Doing): string {
  const known = reasons[error.code ?? '']
  if (known === undefined) return error.message
  return `${typeof known === 'string' ? known : known[doing]} (${error.code})`
}

/** `a.json could not be read: it is a folder. Name a file. (EISDIR)` */
export function notRead(path: string, error: NodeJS.ErrnoException): string {
  return `${shownName(path)} could not be read: ${reasonOf(error, 'read')}`
}

/** A fault of this program in one line, with the place in it that a report of the fault should name. */
export function wordsOfFault(error: unknown): string {
  if (!(error instanceof Error)) return `A fault of this program: ${String(error)}`
  const place = error.stack?.split('\n').find((line) => /^\s*at /.test(line))
  const where = place === undefined ? '' : ` (${place.trim()})`
  return `A fault of this program, please report it: ${error.name}: ${error.message.replaceAll(/\s+/g, ' ')}${where}`
}
