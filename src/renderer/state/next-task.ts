/** Lets the window answer before what comes next. */
export const nextTask = (): Promise<void> => new Promise((go) => setTimeout(go))
