export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}
export function countVitest(report: unknown, exitCode: number | null): Counts
export function countPlaywright(report: unknown, exitCode: number | null): Counts
export function add(a: Counts, b: Counts): Counts
export function lineOf(counts: Counts): string
export function skipReasons(report: unknown): readonly string[]
export function failuresOfVitest(report: unknown): readonly string[]
export function failuresOfPlaywright(report: unknown): readonly string[]
