import { useTranslation } from 'react-i18next'
import type { Card } from '#catalog/cards.ts'
import type { Catalog, Syscall } from '#catalog/catalog.ts'
import { knowsName } from '#core/base/libseccomp-release.ts'
import { libseccompReleases } from '#core/target/target.ts'
import { useStudio } from '#state/store.ts'
import { formatNumber } from '../i18n/i18n.ts'
import { Button } from '../kit/button.tsx'
import own from './call-card.module.css'
import { defaultWords } from './default-words.ts'

interface CallFactsProps {
  readonly syscall: Syscall
  readonly card: Card
  readonly capabilities: readonly string[]
}

/** Everything else that is known of the call, in short lines. */
export function CallFacts({ syscall, card, capabilities }: CallFactsProps) {
  const { t } = useTranslation()
  const catalog = useStudio((store) => store.catalog)
  const group = catalog?.groups.find(({ id }) => id === syscall.group)?.title
  return (
    <dl className={own.facts}>
      <dt>{t('knowledge.since')}</dt>
      <dd>
        <SinceWords syscall={syscall} />
      </dd>
      {catalog !== undefined && (
        <>
          <dt>{t('knowledge.architectures')}</dt>
          <dd>
            <ArchitectureWords name={syscall.name} catalog={catalog} />
          </dd>
        </>
      )}
      {capabilities.length > 0 && (
        <>
          <dt>{t('knowledge.capabilities')}</dt>
          <dd>{capabilities.join(', ')}</dd>
        </>
      )}
      <dt>{t('knowledge.docker')}</dt>
      <dd>{defaultWords(card.docker, t)}</dd>
      <dt>{t('knowledge.podman')}</dt>
      <dd>{defaultWords(card.podman, t)}</dd>
      <dt>{t('knowledge.groups')}</dt>
      <dd>{[group, ...card.systemd].filter(Boolean).join(' · ')}</dd>
      {card.siblings.length > 0 && <Siblings names={card.siblings} />}
      {card.manual !== undefined && <Manual page={card.manual} />}
    </dl>
  )
}

function SinceWords({ syscall: { name, since } }: { readonly syscall: Syscall }) {
  const { t } = useTranslation()
  // The releases stand newest first; the last one that knows the name brought it.
  const release = libseccompReleases.findLast((each) => knowsName(each, name, since))
  const library =
    release === libseccompReleases.at(-1)
      ? t('knowledge.since-library-always')
      : release && t('knowledge.since-library', { version: release })
  return [since && t('knowledge.since-kernel', { version: since }), library].filter(Boolean).join(' · ')
}

interface ArchitectureWordsProps {
  readonly name: string
  readonly catalog: Catalog
}

/** The shorter of "these" and "all but these". */
function ArchitectureWords({ name, catalog }: ArchitectureWordsProps) {
  const { t } = useTranslation()
  const { architectures, numberOf } = catalog
  const having = architectures.filter(({ token }) => numberOf(name, token) !== undefined)
  const lacking = architectures.filter((each) => !having.includes(each))
  const list = (all: typeof architectures) => all.map((each) => each.name).join(', ')
  if (lacking.length === 0) return t('knowledge.everywhere', { formatted: formatNumber(having.length) })
  return lacking.length < having.length ? t('knowledge.not-on', { list: list(lacking) }) : list(having)
}

function Siblings({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const select = useStudio((store) => store.workspaceActions.select)
  return (
    <>
      <dt title={t('knowledge.siblings-title')}>{t('knowledge.siblings')}</dt>
      <dd className={own.names}>
        {names.map((each) => (
          <Button key={each} look="link" size="small" onClick={() => select(each)}>
            {each}
          </Button>
        ))}
      </dd>
    </>
  )
}

function Manual({ page }: { readonly page: string }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{t('knowledge.manual')}</dt>
      <dd>
        <a href={`https://man7.org/linux/man-pages/man2/${page}.2.html`} target="_blank" rel="noreferrer">
          {`${page}(2)`}
        </a>
      </dd>
    </>
  )
}
