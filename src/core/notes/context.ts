/** How many characters of context are kept on each side of anchored words. By itself, so that anchoring does without the schemas. */
export const CONTEXT = 32
