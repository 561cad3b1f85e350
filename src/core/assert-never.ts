/** Fails to compile when a switch over a union leaves a case out. Throws if a value outside the union arrives at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
