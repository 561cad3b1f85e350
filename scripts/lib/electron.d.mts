export function findElectron(): string | null
export function whyNoDesktop(machine: {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly uid: number | undefined
}): string | null
export function fetchElectron(): Promise<string | null>
export function downloadElectron(options: {
  readonly limits: { readonly answer: number; readonly standstill: number }
  readonly cacheRoot: string | undefined
  readonly onProgress: (bytes: number, total: number | null) => void
}): Promise<void>
