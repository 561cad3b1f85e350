/** Limits of an opened folder, in one place. Those of one file are in `readers/limits.ts`. */
export interface FolderLimits {
  readonly maxFiles: number
  /** Folders inside folders. */
  readonly maxDepth: number
}

export const folderLimits: FolderLimits = { maxFiles: 20_000, maxDepth: 32 }

/** Milliseconds between two tellings of the same thing. */
export const PROGRESS_INTERVAL = 100
export const FOLDER_INTERVAL = 150
/** Milliseconds after which somebody who waits for a comparison is told what is being done. */
export const TOLD_AFTER = 400
/** From so many files on, the window is told of what changed rather than of all there is each time. */
export const LARGE = 500
/** Files of a large folder that changed and are told of at once. */
export const TOLD_AT_ONCE = 256
/** Files of a large folder that are asked for at once. */
export const PAGE = 500
/** From so many files on, the first search would have to wait for its index. */
export const INDEXED_AHEAD = 200
