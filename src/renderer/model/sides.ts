import type { Side } from '../../core/model.js'

/** Both sides, in order; the window's own list, so that it does not carry the schemas of `core/model`. */
export const sides: readonly Side[] = ['a', 'b']
