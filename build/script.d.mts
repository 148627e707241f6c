/** What is slow to fetch or to work out is kept here, so that a second clone has it at once. */
export declare const cacheFolder: string;
