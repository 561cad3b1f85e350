/** The limits of every reader, in one place. What each is for is told in docs/file-formats.md. */
import type { ReadLimits } from './reader.js'

const MEGABYTE = 1024 * 1024

/**
 * Far above any real article, far below what would stall a laptop: the longest newspaper features are about 200,000 characters,
 * a 500-page PDF about 1.5 million.
 */
export const defaultLimits: ReadLimits = {
  maxBytes: 64 * MEGABYTE,
  maxCharacters: 2_000_000,
  maxDepth: 512,
  maxParts: 5_000,
  maxPages: 1_000,
  maxInflated: 128 * MEGABYTE,
}

/** Longest time that one file may take, in milliseconds, before its worker is ended and the file reported. */
export const FILE_TIME_LIMIT = 30_000
