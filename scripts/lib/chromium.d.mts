/** The path of a Chromium on this machine. Throws with a sentence for the person when there is none. */
export function getChromium(): Promise<string>
