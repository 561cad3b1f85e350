/**
 * What an article says against the calendar or against itself. A false alarm costs a reader's trust, so each check speaks only where
 * no plain reading explains what it found.
 */
import type { Analysis } from '../analysis.js'
import type { Check } from '../model.js'
import { againChecks } from './checks/again.js'
import { headlineChecks, selfChecks } from './checks/figures.js'
import { orderChecks } from './checks/order.js'
import { spellingChecks } from './checks/spelling.js'
import { weekdayChecks } from './checks/weekday.js'

/** All findings, in order of place, each once. */
export function runChecks(analysis: Analysis): readonly Check[] {
  const found = [
    ...weekdayChecks(analysis),
    ...orderChecks(analysis),
    ...headlineChecks(analysis),
    ...selfChecks(analysis),
    ...againChecks(analysis),
    ...spellingChecks(analysis),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
  return [...new Map(found.map((check) => [`${check.kind}:${check.start}:${check.end}`, check])).values()]
}
