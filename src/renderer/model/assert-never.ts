/**
 * Fails to compile when a switch over a union leaves a case out. The window has its own so that it does not carry the schemas that
 * stand beside the one in `core/model`.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
