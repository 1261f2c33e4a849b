import type { LoadProblem } from '#core/enforce/evaluate/prepare.ts'
import { readDocument } from '#core/profile/document.ts'
import { LoadProblemNote } from '../kit/load-problem-note.tsx'
import { ProblemList } from '../kit/problem-list.tsx'
import { Snippet } from '../kit/snippet.tsx'
import style from './gallery.module.css'
import { long } from './parts.tsx'

export function Snippets() {
  return (
    <>
      <Snippet text="docker run --security-opt seccomp=web.json IMAGE" what="Docker" />
      <div className={style.wide}>
        <Snippet text={`securityContext:\n  ${'long-'.repeat(60)}\n  ${long}`} what="Kubernetes" />
      </div>
    </>
  )
}

const problems: readonly LoadProblem[] = [
  {
    kind: 'refused',
    message: { code: 'unknown', params: {} },
    printed: 'runc create failed: unable to start container process: unknown action: SCMP_ACT_KILL_IT',
  },
  { kind: 'unconfined', message: { code: 'load.hangs', params: { target: 'crun' } }, printed: undefined },
]

export function Notes() {
  return problems.map((problem) => (
    <div key={problem.kind} className={style.wide}>
      <LoadProblemNote problem={problem} />
    </div>
  ))
}

const broken =
  '{\n  "defaultAction": "SCMP_ACT_ERNO",\n  "syscalls": [ { "names": ["reed"], "action": 5 } ]\n}\n'

export function Problems() {
  const { reading } = readDocument(broken)
  return (
    <div className={style.wide}>
      {reading.kind === 'unreadable' && <ProblemList text={broken} problems={reading.problems} />}
    </div>
  )
}
