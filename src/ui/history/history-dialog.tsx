import { useTranslation } from 'react-i18next'
import { compareStates } from '#state/actions/history.ts'
import { stepLimit } from '#state/slices/history.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { CheckpointForm, Checkpoints } from './checkpoints.tsx'
import style from './history.module.css'
import { type Marking, useMarking } from './marking.ts'
import { Steps } from './steps.tsx'

/** All that was done, with its times: to go back to, to give a name to, and to compare. */
export function HistoryDialog() {
  const { t } = useTranslation()
  const { marked, toggle } = useMarking()
  const close = () => useStudio.getState().workspaceActions.showDialog(undefined)
  return (
    <Dialog title={t('history.title')} onClose={close} actions={<CompareButton marked={marked} />}>
      <CheckpointForm />
      <Checkpoints marked={marked} toggle={toggle} />
      <Steps marked={marked} toggle={toggle} />
      <p className={style.bound}>{t('history.bound', { formatted: formatNumber(stepLimit) })}</p>
    </Dialog>
  )
}

function CompareButton({ marked }: Pick<Marking, 'marked'>) {
  const { t } = useTranslation()
  const [before, after] = marked.toSorted((a, b) => a.at - b.at)
  return (
    <>
      <span className={style.hint}>{t(`history.marked-${marked.length === 0 ? 'none' : 'some'}`)}</span>
      <Button
        look="primary"
        disabled={before === undefined}
        onClick={() => before && compareStates(before, after)}
      >
        {t(after === undefined ? 'history.compare-present' : 'history.compare-two')}
      </Button>
    </>
  )
}
