import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
const program = () => join(folder, 'cli', 'seccomp-studio.mjs')
const profile = '{"defaultAction": "SCMP_ACT_ERRNO"}'
/** What `check --fix` repairs. */
const broken = `\ufeff${profile}\n`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'studio-faults-'))
  chmodSync(folder, 0o755)
  const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: join(folder, 'cli') } })
  writeFileSync(join(folder, 'p.json'), profile)
  writeFileSync(join(folder, 'a.log'), 'close(3) = 0\n')
  symlinkSync('loop', join(folder, 'loop'))
  symlinkSync('nowhere', join(folder, 'dangling'))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly notes: string
}

/** Runs a line of a shell, in which `studio` is the built command line; `around` stands before the shell. */
function shell(line: string, around: readonly string[] = []): Ended {
  const text = `studio() { '${process.execPath}' '${program()}' "$@"; }\n${line}`
  const [command = 'bash', ...words] = [...around, 'bash', '-c', text]
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 25_000,
  })
  return { code: status, out: stdout, notes: stderr }
}

/** Rights do not hold for root. */
const asOther =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

const hasPython = spawnSync('python3', ['-c', '']).status === 0

describe('a fault of the system ends in 2 with one line that says what, why and what next', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'closed'), { mode: 0o755 })
    writeFileSync(join(folder, 'closed', 'p.json'), broken)
    writeFileSync(join(folder, 'secret.json'), profile)
    writeFileSync(join(folder, 'readonly.json'), broken, { mode: 0o444 })
    chmodSync(join(folder, 'secret.json'), 0o000)
    chmodSync(join(folder, 'closed'), 0o555)
  })

  afterAll(() => chmodSync(join(folder, 'closed'), 0o755))

  const compile = 'studio compile p.json --arch x86_64 -o'
  test.each([
    ['a file that is not there', 'studio check gone.json', 'gone.json could not be read: it is not there.'],
    ['a folder for a file', 'studio check .', '. could not be read: it is a folder. Name a file.'],
    ['a folder of deployments', 'studio posture .', 'it is a folder'],
    ['links in a circle', 'studio check loop', 'its symbolic links lead in a circle'],
    ['links in a circle among logs', 'studio tally a.log loop', 'loop could not be read'],
    ['a file as a folder', 'studio tally p.json/a', 'a part of its path is no folder'],
    ['a name that is too long', `studio check ${'a'.repeat(300)}`, 'its name is too long'],
    ['a device without an end', 'studio check /dev/zero', 'it is a device that goes on and on'],
    ['such a device as a log', 'studio tally /dev/zero', 'it is a device that goes on and on'],
    [
      'such a device as input',
      'studio tally - < /dev/zero',
      'standard input could not be read: it is a device',
    ],
    ['such a device as questions', 'studio decide --batch < /dev/zero', 'it is a device'],
    ['a folder as input', 'studio tally - < /', 'standard input could not be read: it is a folder'],
    ['a folder as questions', 'studio decide --batch < /', 'it is a folder'],
    ['expectations that are a folder', 'studio check p.json --tests .', 'it is a folder'],
    ['accepted risks that are not there', 'studio check p.json --accepted gone', 'it is not there'],
    ['a text to explain that is not there', 'studio explain-error gone', 'gone could not be read'],
    ['a full disk behind the output', 'studio check p.json > /dev/full', 'the disk is full. Free some space'],
    ['a full device to write', `${compile} /dev/full`, '/dev/full could not be written'],
    ['a folder to write', `${compile} .`, 'it is a folder'],
    ['a folder to write in that is not there', `${compile} gone/x`, 'its folder is not there'],
    ['a link to nothing to write', `${compile} dangling`, 'it is a link to nothing'],
    ['a file without the right to read', 'studio check secret.json', 'this user may not read it'],
    ['a file without the right to write', 'studio check readonly.json --fix', 'this user may not write'],
    ['a folder without the right to write', 'studio check closed/p.json --fix', 'may not write'],
  ])('%s', (_, line, words) => {
    const { code, out, notes } = shell(line, asOther)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(notes).toContain(words)
    expect(notes.trimEnd().split('\n')).toHaveLength(1)
    expect(notes).not.toMatch(/^\s+at |node:|\.new/m)
  })

  test.skipIf(!hasPython)('a socket', () => {
    const bind = "import socket, sys; socket.socket(socket.AF_UNIX).bind('socket')"
    const { code, notes } = shell(`python3 -c "${bind}" && studio check socket`)
    expect({ code, notes }).toMatchObject({ code: 2, notes: expect.stringContaining('it is a socket') })
  })

  test('nothing was put in the place of what could not be written', () => {
    expect(readFileSync(join(folder, 'readonly.json'), 'utf8')).toBe(broken)
    expect(readdirSync(join(folder, 'closed'))).toEqual(['p.json'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.new') || name === 'nowhere')).toEqual([])
  })
})

describe('pipes', () => {
  test('a reader that has seen enough ends nothing: the exit code stays the answer', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell’s
    const { out, notes } = shell('studio check p.json | true; echo "${PIPESTATUS[0]}"')
    expect({ out, notes }).toEqual({ out: '1\n', notes: '' })
  })

  test('a reader of a long output takes its first line and no word is said', () => {
    const { code, out, notes } = shell('studio tally a.log --json | head -1')
    expect({ code, out, notes }).toEqual({ code: 0, out: '{\n', notes: '' })
  })

  test.each(['2>/dev/full', '2> >(true)'])('notes that cannot be written (%s) change no answer', (where) => {
    expect(shell(`studio propose a.log ${where}`)).toMatchObject({
      code: 0,
      out: expect.stringContaining('close'),
    })
  })

  test('a named pipe is read, and waiting for its writer is said', () => {
    const { code, out, notes } = shell('mkfifo pipe; { sleep 3; cat a.log > pipe; } & studio tally pipe')
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('close') })
    expect(notes).toContain('Waiting for pipe')
  })

  test('a file of the shell that is a pipe is read and written', () => {
    expect(shell('studio tally <(cat a.log)')).toMatchObject({ code: 0 })
    expect(shell('studio compile p.json --arch x86_64 -o /dev/stdout | wc -c').out.trim()).not.toBe('0')
  })
})

describe('a folder of logs', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'logs', 'locked'), { recursive: true })
    writeFileSync(join(folder, 'logs', 'a.log'), 'close(3) = 0\n')
    writeFileSync(join(folder, 'logs', 'locked', 'b.log'), 'close(3) = 0\n')
    symlinkSync('..', join(folder, 'logs', 'around'))
    shell('mkfifo logs/pipe')
    chmodSync(join(folder, 'logs', 'locked'), 0o000)
  })

  afterAll(() => chmodSync(join(folder, 'logs', 'locked'), 0o755))

  test('with a locked one below it: that is named, the rest is read, and the exit code tells', () => {
    const { code, out, notes } = shell('studio tally logs', asOther)
    expect({ code, out }).toMatchObject({ code: 2, out: expect.stringContaining('close') })
    expect(notes).toContain('logs/locked could not be read: this user may not read it.')
    expect(notes).toContain('Not all was read')
  })

  test('with links in a circle and pipes: they are left alone, which is said', () => {
    const { notes } = shell('studio tally logs', asOther)
    expect(notes).toContain('logs: links, pipes, sockets and devices are left alone (2: around, pipe).')
  })

  test('as evidence of a replay that lacks a part is no answer', () => {
    expect(shell('studio replay p.json logs --json', asOther)).toMatchObject({ code: 2 })
  })
})

describe('what a file says never steers the terminal', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2Jx\u202e\u009b1m\rz'

  test.each([
    ['a name of a file that is there', 'studio check "$EVIL.json"'],
    ['a name of a file that is not there', 'studio check "gone$EVIL"'],
    ['an option that there is not', 'studio check "--$EVIL"'],
    ['a log', 'studio tally "$EVIL.log" --json --samples'],
    ['an error text', 'printf "%s: Operation not permitted" "$EVIL" | studio explain-error'],
    ['a log that is none', 'studio tally "$EVIL"'],
  ])('%s', (_, line) => {
    writeFileSync(
      join(folder, `${evil}.json`),
      `{"defaultAction": "SCMP_ACT_ERRNO", "comment": "${'\u009b'}"}`,
    )
    writeFileSync(join(folder, `${evil}.log`), `${evil}\nclose(3) = 0\n`)
    writeFileSync(join(folder, evil), evil)
    const { out, notes } = shell(`EVIL=$(printf '${escaped(evil)}'); ${line}`)
    expect(out + notes).not.toBe('')
    expect(out + notes).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })

  /** For printf(1). */
  function escaped(text: string): string {
    return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  }
})

test('other names of a file that was replaced are told of', () => {
  writeFileSync(join(folder, 'one.bin'), 'old')
  linkSync(join(folder, 'one.bin'), join(folder, 'other.bin'))
  const { code, notes } = shell('studio compile p.json --arch x86_64 -o one.bin')
  expect({ code, notes }).toMatchObject({
    code: 0,
    notes: expect.stringContaining('had other names (hard links)'),
  })
  expect(readFileSync(join(folder, 'other.bin'), 'utf8')).toBe('old')
})

/** Mounting wants root, and a machine that lets it. */
const mayMount = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

test.skipIf(!mayMount)('on a full disk check --fix leaves the old file and ends in 2', () => {
  mkdirSync(join(folder, 'small'))
  const line = `mount -t tmpfs -o size=16k none small && cp broken.json small/p.json
    head -c 100000 /dev/zero > small/fill 2> /dev/null
    studio check small/p.json --fix; echo "code $?"; cmp broken.json small/p.json && ls -A small`
  writeFileSync(join(folder, 'broken.json'), broken)
  const { out, notes } = shell(line, ['unshare', '-m'])
  expect(out).toBe('code 2\nfill\np.json\n')
  expect(notes).toContain('small/p.json could not be written and is as it was: the disk is full.')
})

test('killed at any moment, check --fix leaves the old file or the new one', () => {
  const place = join(folder, 'fix.json')
  writeFileSync(place, broken)
  const start = Date.now()
  expect(shell('studio check fix.json --fix').notes).toContain('fixed ')
  const whole = (Date.now() - start) / 1000
  const fixed = readFileSync(place, 'utf8')
  expect(fixed).not.toBe(broken)
  for (let turn = 0; turn < 24; turn += 1) {
    writeFileSync(place, broken)
    const wait = whole * (0.5 + Math.random() * 0.6)
    shell(`studio check fix.json --fix >/dev/null 2>&1 & sleep ${wait}; kill -9 $!; wait`)
    expect([broken, fixed], `killed after ${wait} of ${whole} s`).toContain(readFileSync(place, 'utf8'))
  }
}, 120_000)
