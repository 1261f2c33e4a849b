import { useTranslation } from 'react-i18next'
import type { Problem } from '#core/json/problem.ts'
import { excerptOf } from './excerpt.ts'
import style from './problem-list.module.css'

interface ProblemListProps {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** More than these are counted. */
const shown = 20

/** What is wrong with a text, each with its place and the line it stands on. */
export function ProblemList({ text, problems }: ProblemListProps) {
  const { t } = useTranslation()
  const more = problems.length - shown
  return (
    <>
      <ol className={style.list}>
        {problems.slice(0, shown).map((problem) => (
          <ProblemItem key={`${problem.code} ${problem.at.start}`} text={text} problem={problem} />
        ))}
      </ol>
      {more > 0 && <p className={style.more}>{t('import.more-problems', { count: more })}</p>}
    </>
  )
}

function ProblemItem({ text, problem }: { readonly text: string; readonly problem: Problem }) {
  const { t } = useTranslation()
  const { code, params, at, also } = problem
  const places = [excerptOf(text, at), ...also.slice(0, 2).map((place) => excerptOf(text, place))]
  return (
    <li className={style.item}>
      <p>{t(code, params)}</p>
      {places.map(({ line, column, text: excerpt, mark }, nth) => (
        <div key={`${line} ${column}`} className={style.place}>
          <span>{t(nth === 0 ? 'import.place' : 'import.belongs', { line, column })}</span>
          {excerpt !== '' && (
            <pre>
              {excerpt}
              {'\n'}
              <span className={style.mark} aria-hidden>
                {mark}
              </span>
            </pre>
          )}
        </div>
      ))}
    </li>
  )
}
