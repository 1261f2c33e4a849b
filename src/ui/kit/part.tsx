import { type ComponentType, lazy } from 'react'

/** A part of the page whose files did not come. */
export class MissingPart extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'MissingPart'
  }
}

/** How the parts that did not come are asked for again. */
const again = new Set<() => void>()

/** The next time they are drawn, missing parts are loaded anew. */
export function renewParts(): void {
  for (const renew of again) renew()
  again.clear()
}

/** Style sheets that did not come. Those that are still on their way are left alone: somebody waits for them. */
const missingStyles = new Set<HTMLLinkElement>()

globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missingStyles.add(target)
  },
  true,
)

/** The build asks for a style sheet once only: one that did not come is asked for again here. */
export async function completeStyles(): Promise<void> {
  const links = [...missingStyles].filter(({ isConnected }) => isConnected)
  missingStyles.clear()
  await Promise.all(links.map(linkAgain))
}

function linkAgain(link: HTMLLinkElement): Promise<void> {
  const next = link.cloneNode() as HTMLLinkElement
  return new Promise((done, fail) => {
    next.addEventListener('load', () => done())
    next.addEventListener('error', () => fail(new Error(`no style sheet at ${link.href}`)))
    link.replaceWith(next)
  })
}

/**
 * A part of the page that is loaded when it is first drawn. React's `lazy` remembers a failure for ever; here the
 * part is asked for again after `renewParts`.
 */
export function part<Module, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  const begin = () => lazy(() => fetchPart().catch(miss))
  const fetchPart = async () => {
    await completeStyles()
    return { default: pick(await load()) }
  }
  const miss = (error: unknown): never => {
    again.add(() => {
      Loaded = begin()
    })
    throw new MissingPart(error)
  }
  let Loaded: ComponentType<Props> = begin()
  return function Part(props: Props) {
    return <Loaded {...props} />
  }
}
