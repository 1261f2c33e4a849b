import type { Wording } from '../../base/message.ts'
import type { DeploymentRule } from './rule.ts'
import { healthcheckExec } from './rules/healthcheck-exec.ts'
import { privilegedNoEffect } from './rules/privileged-no-effect.ts'

/** Every rule about deployments, in the order in which findings are told. */
export const deploymentRules: readonly DeploymentRule[] = [privilegedNoEffect, healthcheckExec]

/** English for their pages and findings. Titles are no sentences, so these are not among the messages of this layer. */
export const deploymentWords: Wording = Object.fromEntries(
  deploymentRules.flatMap(({ id, words }) =>
    Object.entries(words).map(([word, text]) => [`${id}-${word}`, text]),
  ),
)
