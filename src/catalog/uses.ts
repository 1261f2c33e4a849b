import type { Use, UseArgument } from '#core/questions/risk/threat.ts'

type Argument = readonly [index: number, set: string, name: string, within?: bigint]

function written(test: UseArgument['test'], list: readonly Argument[]): readonly UseArgument[] {
  return list.map(([index, set, name, within]) => ({
    index,
    test,
    set,
    name,
    ...(within === undefined ? {} : { within }),
  }))
}

/** The call with these values. */
export function is(call: string, ...list: readonly Argument[]): Use {
  return { call, args: written('is', list) }
}

/** The call with these flags set. */
export function has(call: string, ...list: readonly Argument[]): Use {
  return { call, args: written('has', list) }
}

/** The call without these flags. */
export function lacks(call: string, ...list: readonly Argument[]): Use {
  return { call, args: written('lacks', list) }
}

/** `socket` of one family. */
export function family(name: string): Use {
  return is('socket', [0, 'AF', name])
}

/** `socket(AF_NETLINK, …, protocol)`. */
export function netlink(protocol: string): Use {
  return is('socket', [0, 'AF', 'AF_NETLINK'], [2, 'NETLINK_PROTO', protocol])
}
