import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react'
import { giveEffect, tick } from '#state/actions/editing.ts'
import { useStudio } from '#state/store.ts'
import { isAllowed, type Row } from '#state/views/rows.ts'
import { effectChoices } from './effect-choices.ts'
import { clampIndex, type Range, rangeNames, stepOf } from './range.ts'

interface GridKeys {
  readonly rows: readonly Row[]
  readonly range: Range
  readonly setRange: (range: Range) => void
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly unreadable: boolean
}

const pageRows = 10

/** Focuses a row once the virtual list has rendered it. */
function focusRow(scroller: HTMLElement | null, index: number): void {
  requestAnimationFrame(() => scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus())
}

/** Moves the focus inside the row, between the row itself and what it holds. */
function moveInside(event: KeyboardEvent<HTMLElement>): boolean {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-syscall]')
  if (row === null) return false
  const stops = [row, ...row.querySelectorAll<HTMLElement>('input, button')]
  const at = stops.indexOf(event.target as HTMLElement)
  const next = stops[at + (event.key === 'ArrowRight' ? 1 : -1)]
  next?.focus()
  return next !== undefined
}

/** The keyboard of the table: move, mark, tick, choose an action, open the rule. */
export function useGridKeys(given: GridKeys) {
  const latest = useRef(given)
  latest.current = given

  const moveTo = useCallback((index: number, extend: boolean) => {
    const { rows, range, setRange, virtualizer, scroller } = latest.current
    const active = clampIndex(index, rows.length)
    setRange({ anchor: extend ? range.anchor : active, active })
    useStudio.getState().workspaceActions.select(rows[active]?.name)
    virtualizer.scrollToIndex(active)
    focusRow(scroller.current, active)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (target.closest('[role="columnheader"]')) return
    if (actOn(event, target)) event.preventDefault()
  }

  const actOn = (event: KeyboardEvent<HTMLElement>, target: HTMLElement): boolean => {
    const step = stepOf(event.key, pageRows)
    if (step !== undefined) {
      moveTo(given.range.active + step, event.shiftKey)
      return true
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') return moveInside(event)
    if (event.key === 'Enter' && target.role === 'row') return openRule()
    if (given.unreadable || target.closest('button, input')) return false
    return changeMarked(event.key)
  }

  const changeMarked = (key: string): boolean => {
    const names = rangeNames(given.rows, given.range)
    if (key === ' ') {
      const row = given.rows[given.range.active]
      if (row !== undefined) tick(names, !isAllowed(row.outcome))
      return true
    }
    const choice = key === 'Delete' ? effectChoices.at(-1) : effectChoices.find((each) => each.key === key)
    if (choice === undefined) return false
    giveEffect(names, choice.effect)
    return true
  }

  return { moveTo, onKeyDown }
}

function openRule(): boolean {
  useStudio.getState().workspaceActions.showPane('rule')
  requestAnimationFrame(() => document.getElementById('details')?.focus())
  return true
}
