/** Limits of an opened folder, in one place. Those of one file are in `readers/limits.ts`. */
export interface FolderLimits {
  readonly maxFiles: number
  /** Folders inside folders. */
  readonly maxDepth: number
}

export const folderLimits: FolderLimits = { maxFiles: 20_000, maxDepth: 32 }
