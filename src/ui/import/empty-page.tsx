import { FileJson, FileText, LayoutTemplate, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openFileChooser } from '#state/actions/file-chooser.ts'
import { importFiles } from '#state/actions/importing.ts'
import { useStudio } from '#state/store.ts'
import { Button } from '../kit/button.tsx'
import { Snippet } from '../kit/snippet.tsx'
import style from './empty-page.module.css'
import { RecentDrafts } from './recent-drafts.tsx'
import { recordings, samples } from './recordings.ts'

/** The first screen: three ways to begin, how to record a log, and what was done here before. */
export function EmptyPage() {
  const { t } = useTranslation()
  return (
    <main className={style.page}>
      <div className={style.column}>
        <header className={style.head}>
          <h1>{t('import.begin')}</h1>
          <p>
            {t('import.promise')} {t('import.anywhere')}
          </p>
        </header>
        <Doors />
        <div className={style.lower}>
          <Recordings />
          <div className={style.side}>
            <Samples />
            <Workloads />
            <RecentDrafts />
          </div>
        </div>
        <p className={style.private}>
          <Lock size={14} aria-hidden />
          <span>
            <strong>{t('import.private-short')}</strong> {t('import.private-why')}
          </span>
        </p>
      </div>
    </main>
  )
}

function Doors() {
  const { t } = useTranslation()
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  return (
    <ul className={style.doors}>
      <Door what={t('import.log-what')}>
        <Button look="primary" className={style.choice ?? ''} onClick={openFileChooser}>
          <FileText size={15} aria-hidden />
          {t('import.log')}
        </Button>
      </Door>
      <Door what={t('import.profile-what')}>
        <Button className={style.choice ?? ''} onClick={openFileChooser}>
          <FileJson size={15} aria-hidden />
          {t('import.profile')}
        </Button>
      </Door>
      <Door what={t('import.template-what')}>
        <Button className={style.choice ?? ''} onClick={() => showDialog('templates')}>
          <LayoutTemplate size={15} aria-hidden />
          {t('import.template')}
        </Button>
      </Door>
    </ul>
  )
}

function Door({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <li className={style.door}>
      {children}
      <p>{what}</p>
    </li>
  )
}

function Recordings() {
  const { t } = useTranslation()
  return (
    <section className={style.section} aria-labelledby="record">
      <h2 id="record">{t('import.record')}</h2>
      <ul>
        {recordings.map(({ id, command }) => (
          <li key={id} className={style.recording}>
            <h3>{t(`import.record-${id}`)}</h3>
            <div className={style.command}>
              <Snippet text={command} what={t(`import.record-${id}`)} />
              <p>{t(`import.record-${id}-what`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The other thing that may be dropped here: how containers are confined. */
function Workloads() {
  const { t } = useTranslation()
  const showDialog = useStudio((store) => store.workspaceActions.showDialog)
  return (
    <section className={style.section} aria-labelledby="workloads">
      <h2 id="workloads">{t('import.workloads')}</h2>
      <p>{t('import.workloads-what')}</p>
      <Button size="small" className={style.choice ?? ''} onClick={() => showDialog('posture')}>
        {t('posture.command')}
      </Button>
    </section>
  )
}

type Sample = (typeof samples)[number]

async function openSample({ name, load }: Sample): Promise<void> {
  const { default: text } = await load()
  await importFiles([new File([text], name)], { sample: true })
}

function Samples() {
  const { t } = useTranslation()
  return (
    <section className={style.section} aria-labelledby="samples">
      <h2 id="samples">{t('import.samples')}</h2>
      <ul>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={style.item} onClick={() => void openSample(sample)}>
              <code>{sample.name}</code>
              <span>{t(`import.sample-${sample.id}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
