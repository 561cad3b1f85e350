/** Groups in the order in which they first occur. */
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T, at: number) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  values.forEach((value, at) => {
    const key = keyOf(value, at)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  })
  return groups
}
