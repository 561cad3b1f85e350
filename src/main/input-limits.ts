/** What a call may carry at all, before anything looks into it: plain data, not too much, not too deep, and no prototype. Pure. */

const mebibyte = 1024 * 1024

/** Dropped files come as base64 in one call; everything else is small. UTF-16 code units of all strings and names together. */
const mostText = (call: string): number => (call === 'folder.openFiles' ? 128 * mebibyte : 4 * mebibyte)
const mostValues = 200_000
const deepest = 32

/** Names that reach an object's prototype. No call has one, and every use of them is an attack. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Budget {
  text: number
  values: number
}

/** Why the input of a call cannot be taken, in words; null when it can. Walks no further than its limits, whatever it is given. */
export function inputProblem(call: string, input: unknown): string | null {
  return problemIn(input, 0, { text: mostText(call), values: mostValues })
}

function problemIn(value: unknown, depth: number, budget: Budget): string | null {
  budget.values -= 1
  if (budget.values < 0) return 'It has too many parts.'
  switch (typeof value) {
    case 'string':
      budget.text -= value.length
      return budget.text < 0 ? 'It is too long.' : null
    case 'number':
    case 'boolean':
    case 'undefined':
      return null
    case 'object':
      return value === null ? null : problemInside(value, depth, budget)
    case 'bigint':
    case 'function':
    case 'symbol':
      return 'It is not plain data.'
  }
}

function problemInside(value: object, depth: number, budget: Budget): string | null {
  // What refers to itself is endlessly deep.
  if (depth >= deepest) return 'It is too deep.'
  if (Array.isArray(value)) return firstProblem(value, depth, budget)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return 'It is not plain data.'
  for (const name of Object.keys(value)) {
    if (forbidden.has(name)) return `It has a part named ${name}.`
    budget.text -= name.length
  }
  return firstProblem(Object.values(value), depth, budget)
}

function firstProblem(values: readonly unknown[], depth: number, budget: Budget): string | null {
  // A sparse array can say that it is longer than anything that was sent.
  if (values.length > budget.values) return 'It has too many parts.'
  for (const value of values) {
    const problem = problemIn(value, depth + 1, budget)
    if (problem !== null) return problem
  }
  return null
}
