import { Search } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet } from '#state/slices/facets.ts'
import { useStudio } from '#state/store.ts'
import { FocusChip } from './focus-chip.tsx'
import { completeQuery, completionsOf } from './query-completions.ts'
import style from './search.module.css'
import { SearchHelp } from './search-help.tsx'
import toolbar from './toolbar.module.css'

interface SearchFieldProps {
  readonly shown: number
  /** The element that says what the text does not mean. */
  readonly problemId: string | undefined
}

/** The search box: words and `key:value`, with the keys and values offered while they are typed. */
export function SearchField({ shown, problemId }: SearchFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const facets = useStudio((store) => store.facets)
  const offers = useOffers()
  return (
    <search className={toolbar.search}>
      <Search size={14} aria-hidden />
      <FocusChip />
      {facets.map((facet) => (
        <FacetChip key={facet.kind + facet.value} facet={facet} />
      ))}
      <input
        id="search-syscalls"
        type="search"
        className={toolbar.input}
        aria-label={t('syscalls.search')}
        aria-autocomplete="list"
        aria-controls={offers.list.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={offers.list.length > 0 && offers.at >= 0 ? `${id}-${offers.at}` : undefined}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        placeholder={t('syscalls.search-hint')}
        value={offers.query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => offers.type(event.target.value)}
        onKeyDown={offers.press}
        onBlur={offers.close}
      />
      <span className={toolbar.shown} aria-live="polite">
        {t('syscalls.shown', { count: shown })}
      </span>
      <SearchHelp />
      <kbd className={toolbar.key}>/</kbd>
      {offers.list.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={t('query.offers')} className={style.completions}>
          {offers.list.map((each, at) => (
            <div
              key={each}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === offers.at}
              className={style.completion}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => offers.choose(each)}
              onKeyDown={undefined}
            >
              {each}
            </div>
          ))}
        </div>
      )}
    </search>
  )
}

/** What is offered while typing, and the keys that take it over. */
function useOffers() {
  const query = useStudio((store) => store.query)
  const search = useStudio((store) => store.workspaceActions.search)
  const catalog = useStudio((store) => store.catalog)
  const [isOpen, setIsOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const found = useMemo(
    () => completionsOf(query, (word) => catalog?.syscalls.some(({ name }) => name.startsWith(word)) ?? true),
    [query, catalog],
  )
  const list = isOpen ? found.list : []
  const close = () => setIsOpen(false)
  const type = (text: string) => {
    search(text)
    setIsOpen(true)
    setAt(-1)
  }
  const choose = (chosen: string) => type(completeQuery(query, found, chosen))
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return list.length > 0 ? close() : search('')
    if (list.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      return setAt((at + step + list.length) % list.length)
    }
    const chosen = list[at]
    if (event.key !== 'Enter' || chosen === undefined) return
    event.preventDefault()
    choose(chosen)
  }
  return { query, list, at, type, choose, press, close }
}

function FacetChip({ facet }: { readonly facet: Facet }) {
  const { t } = useTranslation()
  const toggle = useStudio((store) => store.workspaceActions.toggleFacet)
  const words = t(`${facet.kind === 'group' ? 'family' : facet.kind}.${facet.value}`)
  return (
    <button
      type="button"
      className={toolbar.chip}
      aria-label={t('syscalls.remove-filter', { filter: words })}
      onClick={() => toggle(facet)}
    >
      {words}
      <span aria-hidden="true">×</span>
    </button>
  )
}
