// Newer container runtimes and engines, beside the machine's own and without installing anything.
//
// The packages of newer Debian suites are downloaded by an apt with a state of its own, checked against the machine's
// Debian keyring and unpacked; no script of a package runs. Below the folder of runtimes-folder.mjs:
//   bin/runc-1.3.6/runc   a runtime that runs on the machine as it is: it finds the loader and libraries of its suite
//   sid                   the whole suite, to be the root of an engine
// A suite that is there with all packages is kept; --fresh gets all of them again. Ends with 1 where a suite cannot be had.

import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { runtimesFolder, suites } from './runtimes-folder.mjs'

const packages = [
  ...['base-files', 'dash', 'mount', 'patchelf'],
  ...['runc', 'crun', 'libseccomp2', 'conmon', 'containerd', 'docker.io', 'docker-cli', 'podman'],
]
/** The programs that tests put into containers; of the newest suite alone. */
const programs = ['busybox', 'nginx', 'nodejs', 'python3']
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
const triple = 'x86_64-linux-gnu'
/** Nobody reads them here, and they are a third of all. */
const left = ['doc', 'man', 'info', 'locale', 'zoneinfo', 'i18n', 'bash-completion', 'zsh', 'fish', 'lintian']

const folder = runtimesFolder()

const wantedOf = (suite) => (suite === suites.at(-1) ? [...packages, ...programs] : packages)

/** Within a suite: what was asked for when it was fetched. */
const listName = 'fetched-packages'

function isWhole(suite) {
  const list = join(folder, suite, listName)
  return existsSync(list) && readFileSync(list, 'utf8') === wantedOf(suite).join(' ')
}

/** The address from which apt gets the machine's own release: what else it lists may be anybody's. */
function mirror() {
  const release = /^VERSION_CODENAME=(.+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT) $(CREATED_BY)'
  const targets = execFileSync('apt-get', ['indextargets', '--format', format], { encoding: 'utf8' })
  const own = targets.split('\n').find((line) => line.endsWith(` ${release} main Packages`))
  if (own === undefined) throw new Error(`apt has no source of ${release} main`)
  return own.split(' ')[0]
}

/** An apt that sees one suite and believes that nothing is installed yet. */
function aptOf(suite, place) {
  for (const each of ['lists/partial', 'cache/archives/partial', 'none'])
    mkdirSync(join(place, each), { recursive: true })
  writeFileSync(join(place, 'status'), '')
  writeFileSync(
    join(place, 'sources.list'),
    `deb [arch=amd64 signed-by=${keyring}] ${mirror()} ${suite} main\n`,
  )
  const settings = {
    'Dir::State': place,
    'Dir::State::status': join(place, 'status'),
    'Dir::State::lists': join(place, 'lists'),
    'Dir::Cache': join(place, 'cache'),
    'Dir::Etc::sourcelist': join(place, 'sources.list'),
    'Dir::Etc::sourceparts': join(place, 'none'),
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': join(place, 'none'),
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
    'Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled': 'false',
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': 'root',
    'Debug::NoLocking': '1',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  return (command, ...words) => {
    const tool = command === 'show' ? 'apt-cache' : 'apt-get'
    return spawnSync(tool, [...options, '-qq', command, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
  }
}

/** Downloads the packages with all that they need; the paths of the files. */
function download(suite, place) {
  const apt = aptOf(suite, place)
  const updated = apt('update')
  // apt takes a list that it cannot get for a warning.
  if (updated.status !== 0 || /^[EW]:/m.test(updated.stderr)) throw new Error(updated.stderr.trim())
  // What is a package of its own in one suite is a part of another package in the next.
  const known = wantedOf(suite).filter((name) => apt('show', name).stdout.includes('Package:'))
  const got = apt('install', '--yes', '--download-only', ...known)
  if (got.status !== 0) throw new Error(got.stderr.trim())
  const archives = join(place, 'cache/archives')
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name))
}

function unpack(files, root) {
  mkdirSync(root, { recursive: true })
  const without = left.map((name) => `--exclude=./usr/share/${name}`).join(' ')
  const isBase = (file) => file.includes('/base-files_')
  // base-files holds the links from /bin and /lib into /usr, which the other packages rely on.
  for (const file of [...files.filter(isBase), ...files.filter((each) => !isBase(each))]) {
    const script = `dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" --keep-directory-symlink ${without}`
    execFileSync('bash', ['-o', 'pipefail', '-c', script, 'bash', file, root])
  }
  for (const name of ['dev', 'etc/containers', 'mnt', 'proc', 'run', 'sys', 'tmp'])
    mkdirSync(join(root, name), { recursive: true })
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\ndocker:x:999:\n')
}

/** Makes a copy of a suite's runtime find its loader and libraries where they will be. */
function placeRuntime(kind, root, final) {
  const path = [`usr/sbin/${kind}`, `usr/bin/${kind}`].find((each) => existsSync(join(root, each)))
  if (path === undefined) throw new Error(`no ${kind}`)
  const libraries = `usr/lib/${triple}`
  const loader = `${libraries}/ld-linux-x86-64.so.2`
  const run = (program, ...words) =>
    execFileSync(join(root, loader), ['--library-path', join(root, libraries), program, ...words], {
      encoding: 'utf8',
    })
  const version = /^\w+ version (\d[\d.]*)/m.exec(run(join(root, path), '--version'))?.[1]
  const target = join(folder, 'bin', `${kind}-${version}`)
  mkdirSync(target, { recursive: true })
  copyFileSync(join(root, path), join(target, `${kind}.new`))
  const words = [
    '--set-interpreter',
    join(final, loader),
    '--force-rpath',
    '--set-rpath',
    join(final, libraries),
  ]
  run(join(root, 'usr/bin/patchelf'), ...words, join(target, `${kind}.new`))
  renameSync(join(target, `${kind}.new`), join(target, kind))
}

function fetchSuite(suite) {
  const final = join(folder, suite)
  const root = `${final}.new`
  const place = `${final}.apt`
  for (const each of [root, place]) rmSync(each, { recursive: true, force: true })
  try {
    unpack(download(suite, place), root)
    for (const kind of ['runc', 'crun']) placeRuntime(kind, root, final)
    writeFileSync(join(root, listName), wantedOf(suite).join(' '))
    rmSync(final, { recursive: true, force: true })
    // The folder has its name only once it is whole.
    renameSync(root, final)
  } finally {
    for (const each of [root, place]) rmSync(each, { recursive: true, force: true })
  }
}

function main() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('Needs Linux on x86_64')
  if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const suite of suites) {
    if (isWhole(suite)) continue
    try {
      fetchSuite(suite)
      console.log(`Debian's ${suite}: fetched`)
    } catch (error) {
      console.error(`Debian's ${suite} cannot be had: ${error instanceof Error ? error.message : error}`)
      process.exitCode = 1
    }
  }
  const runtimes = existsSync(join(folder, 'bin')) ? readdirSync(join(folder, 'bin')) : []
  console.log(`Runtimes in ${folder}: ${runtimes.join(', ') || 'none'}`)
}

main()
