export function findElectron(): string | null
export function whyNoDesktop(machine: {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly uid: number | undefined
}): string | null
export function fetchElectron(): Promise<string | null>
