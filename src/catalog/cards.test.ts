import { expect, test } from 'vitest'
import { loadCards } from './cards.ts'
import { loadCatalog, loadDetails } from './load.ts'

const catalog = await loadCatalog()
const cards = await loadCards(catalog)
const details = await loadDetails()

test('every call has a card', () => {
  expect([...cards.keys()]).toEqual(catalog.syscalls.map(({ name }) => name))
})

test('at least 130 rated calls say why in one sentence and what to do in another', () => {
  const rated = catalog.syscalls.filter(({ reasons }) => reasons.length > 0)
  const told = rated.filter(({ name }) => cards.get(name)?.advice !== undefined && details.get(name)?.why)
  expect(told.length).toBeGreaterThanOrEqual(130)
  expect(
    rated.filter(({ name, risk }) => risk !== 'low' && !told.some((each) => each.name === name)),
  ).toEqual([])
  const odd = [...cards.values()].filter(
    ({ advice }) => advice !== undefined && !/^[A-Z].*[^.]\.$/.test(advice),
  )
  expect(odd).toEqual([])
})

test('calls that nobody rated have no advice', () => {
  const rated = new Set(catalog.syscalls.filter(({ reasons }) => reasons.length > 0).map(({ name }) => name))
  const advised = [...cards].filter(([, { advice }]) => advice !== undefined).map(([name]) => name)
  expect(advised.filter((name) => !rated.has(name))).toEqual([])
})

test('of two siblings each names the other, and no call names itself', () => {
  for (const [name, { siblings }] of cards) {
    expect(siblings).not.toContain(name)
    for (const each of siblings) expect(cards.get(each)?.siblings).toContain(name)
  }
  expect(cards.get('rename')?.siblings).toEqual(['renameat', 'renameat2'])
  expect(cards.get('getpid')?.siblings).toEqual([])
})

test('defaults of the engines say what else opens a call', () => {
  expect(cards.get('mount')?.docker).toMatchObject({ outcome: 'default', capabilities: ['CAP_SYS_ADMIN'] })
  expect(cards.get('mount')?.podman).toMatchObject({ outcome: 'allow', capabilities: [] })
  expect(cards.get('ptrace')?.docker).toMatchObject({ outcome: 'allow', minKernel: '4.8' })
  expect(cards.get('clone3')?.docker).toMatchObject({ outcome: 'errno', errno: 38 })
  expect(cards.get('clone')?.docker).toMatchObject({ outcome: 'some-arguments', byArchitecture: true })
  expect(cards.get('read')?.docker).toMatchObject({ outcome: 'allow', byArchitecture: false })
})

test('pages of the manual are those that describe the call', () => {
  const page = (name: string) => cards.get(name)?.manual
  expect([page('read'), page('newfstatat'), page('fsopen')]).toEqual(['read', 'stat', undefined])
})

test('sets of systemd are known', () => {
  expect(cards.get('rename')?.systemd).toContain('@file-system')
  expect(cards.get('bpf')?.systemd).not.toContain('@file-system')
})
