const KEY = "ismgt.recentlyUsed";
const MOST = 6;
/** Of one entry: the id of a command, of a list, or of a page of the settings. */
const LONGEST = 120;

/** What was last chosen in the palette of this machine, the newest first; ids alone, nothing of a case. */
export function recentlyUsed(storage: Pick<Storage, "getItem"> = localStorage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string" && id.length <= LONGEST).slice(0, MOST) : [];
  } catch {
    // Damaged: as if nothing had been used.
    return [];
  }
}

export function noteUsed(id: string, storage: Pick<Storage, "getItem" | "setItem"> = localStorage): void {
  storage.setItem(KEY, JSON.stringify([id, ...recentlyUsed(storage).filter((each) => each !== id)].slice(0, MOST)));
}
