import { headOf, type Wrapper } from './wrapper.ts'

const iso = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?`
const seconds = String.raw`\d{9,10}\.\d+`
const stamp = String.raw`[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:[.,]\d+)?`

const levels = 'TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL'
const level = `${levels}|${levels.toLowerCase()}`

function prefix(id: string, pattern: string): Wrapper {
  const expression = new RegExp(`^${pattern}`)
  return {
    id,
    unwrap(line) {
      const found = expression.exec(headOf(line))
      if (found === null || found[0].length === 0) return false
      line.start += found[0].length
      return true
    },
  }
}

/** Kubernetes' own: containerd and CRI-O cut long lines into parts marked P, the last marked F. */
const cri: Wrapper = {
  id: 'cri',
  unwrap(line) {
    const found = /^\d{4}-\d\d-\d\dT\S{8,30} std(?:out|err) ([FP])(?::\S*)? /.exec(headOf(line))
    if (found === null) return false
    line.start += found[0].length
    line.isPart = found[1] === 'P'
    return true
  },
}

/** What stands in front of a line, each with one that was met. */
export const prefixes: readonly Wrapper[] = [
  cri,
  // [pod/web-7d4b9/app] LINE
  prefix('kubectl', String.raw`\[pod/[^\]\s]+\] `),
  // web-1  | LINE    web.1.k2j4@node1    | LINE
  prefix('compose', String.raw`[A-Za-z0-9][\w.@-]* +\| `),
  // web-7d4b9 app LINE
  prefix('stern', '[a-z0-9.]+(?:-[a-z0-9]+)+ [a-z0-9-]+ '),
  // build\tRun strace\t2026-11-23T19:17:43.1104567Z LINE
  prefix('workflow', String.raw`[^\t"()]+\t[^\t"()]+\t(?=${iso} )`),
  // 2026-11-23T19:17:43.110456Z 01E LINE
  prefix('gitlab', String.raw`${iso} \d\d[OE][+ ]`),
  // #12 0.123 LINE
  prefix('buildkit', String.raw`#\d+ \d+\.\d+ `),
  // <13>1 2026-11-23T19:14:41.8+00:00 vm strace 812 - - LINE
  prefix('rfc5424', String.raw`(?:<\d{1,3}>)?1 \S+ \S+ \S+ \S+ \S+ (?:-|(?:\[[^\]]*\])+) (?:\xef\xbb\xbf)?`),
  // Nov 23 19:17:43 vm strace-wrap[812]: LINE
  prefix(
    'syslog',
    String.raw`(?:<\d{1,3}>)?(?:\[ *\d+\.\d+\]|${seconds}|${iso}|${stamp}|[A-Z][a-z]{2} ${iso}) (?:[\w.:-]+ )?[\w./@-]+(?:\[\d+\])?: `,
  ),
  // 2026-11-23T19:17:43.110456789Z LINE
  prefix('timestamp', String.raw`\[?(?:${iso}|[A-Z][a-z]{2} ${stamp}|${stamp})\]? `),
  // 00:00:01 LINE
  prefix('clock', String.raw`\d\d:\d\d:\d\d(?:\.\d+)? `),
  // INFO: LINE    root - INFO - LINE    [INFO]  LINE    ##[debug]LINE
  prefix('level', String.raw`(?:##|(?:- )?[A-Za-z_][\w.]* - )?\[?(?:${level})\]?(?:: *| - |(?<=\]) *)`),
  // I1123 19:17:43.110456       1 main.go:10] LINE
  prefix('klog', String.raw`[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.-]+:\d+\] `),
  // stderr: LINE
  prefix('stream', String.raw`\[?std(?:out|err)\]?(?::| \||>) ?`),
  // data: {"MESSAGE":…
  prefix('event-stream', 'data: '),
  //      1\tLINE    1→LINE    1 | LINE    1. LINE
  prefix('line-number', String.raw` *\d+(?:\t|\xe2\x86\x92| (?:\||\xe2\x94\x82) |[.)] )`),
  //      1 LINE, but not `342 openat`
  prefix('number', String.raw` *\d+ (?! *\w+ *$)`),
  // trace.log:123:LINE
  prefix('grep', String.raw`(?:[^\s:"'()]+[:-]\d+[:-]|\d+[:-]|[^\s:"'()]*[./][^\s:"'()]*:)`),
  // > > LINE    JD> LINE
  prefix('quote', '(?:(?:[A-Z][A-Za-z]{1,9})?> ?)+'),
  prefix('indent', String.raw`(?:[ \t]+(?:[-*] )?|[-*] )`),
  // + LINE
  prefix('diff', '[+]'),
]
