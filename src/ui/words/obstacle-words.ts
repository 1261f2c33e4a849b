import type { TFunction } from 'i18next'
import type { Obstacle, Path } from '#state/views/path.ts'

/** "13 seen calls would be denied, containers do not start": why a profile should not be shipped yet. */
export function obstacleWords(path: Path, t: TFunction): string {
  const counts: Readonly<Record<Obstacle, number>> = {
    unreadable: 1,
    denied: path.toDecide ?? 0,
    starts: 1,
    findings: path.grave,
  }
  return path.obstacles.map((each) => t(`path.open-${each}`, { count: counts[each] })).join(', ')
}
