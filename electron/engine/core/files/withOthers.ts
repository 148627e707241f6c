import type { FileStore } from "../ports/fileStore.ts";

/** Where a file may be that is not on this computer; set once there is such a place. */
export interface Elsewhere {
  /** Null where nobody has it. Never rejects. */
  bring: FileStore["read"];
}

/** The same store, which brings what is asked for and lies elsewhere. */
export function withOthers(own: FileStore, elsewhere: Elsewhere): FileStore {
  return { ...own, read: async (file) => (await own.read(file)) ?? elsewhere.bring(file) };
}
