/** What is wrong with the page as it is drawn, in words: cut off, outside the window, too little contrast. Runs in the page, and holds nothing of its surroundings. */
export function faultsOfPage(): readonly string[]
