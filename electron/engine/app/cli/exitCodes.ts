/** What the command line ends with, so that a script can tell one outcome from another. */
export const EXIT = { done: 0, failed: 1, usage: 2, notDrained: 3, refused: 4 } as const;
