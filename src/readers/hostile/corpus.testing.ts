/** Every vector, by the class that it is of. */
import { active } from './active.testing.js'
import { confusing } from './confusing.testing.js'
import { packed } from './packed.testing.js'
import type { Vector } from './vector.testing.js'
import { worded } from './worded.testing.js'

export { fileOfMany, filesOf, report, type HostileFile, type Report } from './carriers.testing.js'
export { AWAY, MARK, written, type Group, type Vector } from './vector.testing.js'

export const corpus: readonly Vector[] = [...active, ...confusing, ...worded, ...packed]
