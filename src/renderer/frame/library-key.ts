import type { WidthMode } from '../components/use-width.js'

/** Under 1360 px the library starts folded; after that it is as the person left it. */
export const libraryKey = (width: WidthMode): string => (width === 'wide' ? 'library' : 'libraryMiddle')
