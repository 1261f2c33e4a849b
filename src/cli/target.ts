import { type Launcher, launchers, presetOf, type RuntimeKind, versionsOf } from '#core/target/engines.ts'
import { isSeries, readVersion, versionOfSeries } from '#core/target/release-text.ts'
import { defaultTarget, kernels, libseccompReleases, type Target, withLauncher } from '#core/target/target.ts'
import { nearestName } from './nearest-name.ts'

/** What a command line or a batch may say of a target; the rest is taken from elsewhere. */
export interface TargetWords {
  /** `docker 26.1.5`, `podman`. */
  readonly engine?: string | undefined
  /** `runc 1.1.5`; without an engine also `docker 26.1.5`. */
  readonly runtime?: string | undefined
  readonly libseccomp?: string | undefined
  readonly kernel?: string | undefined
  /** SCMP_ARCH token. */
  readonly arch?: string | undefined
  readonly caps?: readonly string[] | undefined
  readonly noNewPrivileges?: boolean | undefined
  /** `root` or `other`. */
  readonly user?: string | undefined
  readonly tty?: boolean | undefined
}

/** Why words name no target, as a sentence. */
class NoTarget extends Error {}

/** Hears which version was taken where only a series was named. */
type Tell = (sentence: string) => void

/**
 * The target in full, the rest as in `base`; a sentence when the words name none. A series of versions (`docker 29`) is
 * taken for the newest known of it, but only where somebody is told.
 */
export function readTarget(words: TargetWords, base: Target = defaultTarget, tell?: Tell): Target | string {
  try {
    return targetOf(words, base, tell)
  } catch (error) {
    if (error instanceof NoTarget) return error.message
    throw error
  }
}

function targetOf(words: TargetWords, base: Target, tell: Tell | undefined): Target {
  const started = startedAs(words, base, tell)
  return {
    ...started,
    libseccomp: versionOf('libseccomp', words.libseccomp, libseccompReleases, tell) ?? started.libseccomp,
    kernel: versionOf('kernel', words.kernel, kernels, tell) ?? started.kernel,
    arch: words.arch ?? started.arch,
    capabilities: words.caps ?? started.capabilities,
    noNewPrivileges: words.noNewPrivileges ?? started.noNewPrivileges,
    user: userOf(words.user) ?? started.user,
    tty: words.tty ?? started.tty,
  }
}

/** Engine and runtime: each as it is said, a runtime alone is started by hand, an engine alone brings its own. */
function startedAs({ engine, runtime }: TargetWords, base: Target, tell: Tell | undefined): Target {
  const below = runtime === undefined ? undefined : named(runtime, 'runtime', tell)
  if (engine === undefined) return below === undefined ? base : withLauncher(base, below.name, below.version)
  const above = named(engine, 'engine', tell)
  if (isRuntime(above.name)) throw new NoTarget(`${above.name} is no engine; known: ${engines.join(', ')}`)
  const target = withLauncher(base, above.name, above.version)
  if (below === undefined) return target
  if (!isRuntime(below.name))
    throw new NoTarget(`${below.name} is no runtime below an engine; known: runc, crun`)
  const version = below.version ?? withLauncher(base, below.name).runtimeVersion
  return { ...target, ...presetOf(below.name, version) }
}

const engines = launchers.filter((each) => !isRuntime(each))

/** Other names of engines: what people call the place where the profile goes. */
const places: Readonly<Record<string, Launcher>> = {
  kubernetes: 'containerd',
  'kubernetes-containerd': 'containerd',
  'kubernetes-crio': 'cri-o',
  crio: 'cri-o',
  oci: 'runc',
}

interface Named {
  readonly name: Launcher
  readonly version: string | undefined
}

/** `docker 29.0`, `docker@29.0`, `docker-29.0`, `docker29`, `docker`. */
const written = /^([a-z][a-z-]*?)(?:[\s@:/-]*(v?\d.*)|[\s@]+(.+))?$/i

function named(words: string, what: string, tell: Tell | undefined): Named {
  const [, word = words.trim(), numbers, other] = written.exec(words.trim()) ?? []
  const name = launcherNamed(word)
  if (name === undefined) {
    const near = nearestName(word, [...launchers, ...Object.keys(places)])
    const hint = near === undefined ? '' : `; did you mean ${near}?`
    throw new NoTarget(`unknown ${what} ${word}; known: ${launchers.join(', ')}${hint}`)
  }
  return { name, version: versionOf(name, numbers ?? other, versionsOf(name), tell) }
}

function launcherNamed(word: string): Launcher | undefined {
  const lower = word.toLowerCase()
  return Object.hasOwn(places, lower) ? places[lower] : launchers.find((each) => each === lower)
}

/** What is released in three numbers: two of them name a series. Engines are known by two as well. */
const inThree: ReadonlySet<string> = new Set(['runc', 'libseccomp'])

/** The version that the text says; of one that it does not say in full the nearest known is taken and told. */
function versionOf(
  what: string,
  text: string | undefined,
  known: readonly string[],
  tell: Tell | undefined,
): string | undefined {
  const version = text === undefined ? undefined : readVersion(text)
  if (text === undefined) return undefined
  const isPart = version !== undefined && inThree.has(what) && isSeries(version, known)
  if (version !== undefined && !isPart) return version
  const near = versionOfSeries(text, known)
  if (near === undefined || tell === undefined) {
    throw new NoTarget(`${what} ${text} does not say which version; nearest known: ${near ?? known[0]}`)
  }
  tell(`${what} ${text} names no single version; answered as ${what} ${near}, the nearest known.`)
  return near
}

function userOf(word: string | undefined): Target['user'] | undefined {
  if (word === undefined || word === 'root' || word === 'other') return word
  throw new NoTarget(`unknown user ${word}; known: root, other`)
}

function isRuntime(launcher: Launcher): launcher is RuntimeKind {
  return launcher === 'runc' || launcher === 'crun'
}
