import { beforeEach, describe, expect, test } from 'vitest'
import { useStudio } from '../store.ts'
import { wishForFinding } from './wishes.ts'

beforeEach(() => {
  useStudio.setState({ findingWish: undefined, selected: 'read', pane: 'rule' })
})

describe('the wish for a finding', () => {
  test('of a call selects it and shows the list', () => {
    wishForFinding({ call: 'socket' })
    expect(useStudio.getState()).toMatchObject({ selected: 'socket', pane: 'findings' })
    expect(useStudio.getState().findingWish).toEqual({ call: 'socket' })
  })

  test('for the next one leaves the selection alone, and forgets the call', () => {
    wishForFinding({ call: 'socket' })
    useStudio.setState({ selected: 'read' })
    wishForFinding({ step: 1 })
    expect(useStudio.getState()).toMatchObject({ selected: 'read', pane: 'findings' })
    expect(useStudio.getState().findingWish).toEqual({ step: 1 })
  })
})
