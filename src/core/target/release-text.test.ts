import { expect, test } from 'vitest'
import { compareReleases, isSeries, isVersion, readVersion, versionOfSeries } from './release-text.ts'

test.each([
  ['v29.0.1-ce', '29.0.1'],
  ['29.7', '29.7'],
  ['1.1.5+ds1-1+deb12u1', '1.1.5'],
  ['1.0.0-rc93', '1.0.0-rc93'],
  ['1.0.0~rc93+ds1-5+deb11u5', '1.0.0-rc93'],
  ['1:2.5.4-1+deb12u1', '2.5.4'],
  ['1.1.12-0ubuntu2~22.04.1', '1.1.12'],
  ['6.1.0-18-amd64', '6.1.0'],
  ['5.14.0-503.el9.x86_64', '5.14.0'],
])('%s says %s', (text, version) => {
  expect(readVersion(text)).toBe(version)
  expect(isVersion(version)).toBe(true)
})

test.each(['latest', '29.x', '1.1.x', '29', '', 'runc', '1.5.0-beta2', '1.5.0-dev', '1.2.3.4.5', '99999.1'])(
  '%s does not say one version',
  (text) => {
    expect(readVersion(text)).toBeUndefined()
  },
)

test('a candidate comes before its release and after the candidates before it', () => {
  const sorted = ['1.0.0-rc8', '1.0.0-rc92', '1.0.0-rc93', '1.0.0', '1.0.1']
  expect(sorted.toReversed().toSorted(compareReleases)).toEqual(sorted)
  expect(compareReleases('29.7', '29.7.0')).toBe(0)
})

test.each([
  ['29', '29.7'],
  ['v28', '28.5.2'],
  ['28.x', '28.5.2'],
  ['99', '29.7'],
  ['27', '26.0'],
  ['3', '26.0'],
  ['latest', undefined],
  ['2x', undefined],
  ['', undefined],
])('the series %s is answered by %s', (text, version) => {
  expect(versionOfSeries(text, ['29.7', '29.0', '28.5.2', '28.0', '26.0'])).toBe(version)
})

test.each([
  ['1.1', true],
  ['1.1.5', false],
  ['1.21', false],
  ['9.9', false],
])('%s names a series of the known versions: %s', (version, expected) => {
  expect(isSeries(version, ['1.3.6', '1.1.15', '1.1.5', '1.21'])).toBe(expected)
})
