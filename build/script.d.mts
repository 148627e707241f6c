/** What is slow to fetch or to work out is kept here, so that a second clone has it at once. */
export declare const cacheFolder: string;
/** Runs a command to its end; throws with the last lines of what it said if it fails. */
export declare function run(command: string, args: readonly string[], options?: object): string;

/** Whether a program of this name is on the path. */
export function isOnPath(command: string): boolean;
