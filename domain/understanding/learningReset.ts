/**
 * Discards everything that was learned before. It is an event, so that every seat and every rebuild from events discards
 * the same.
 */
export const LEARNING_RESET = { type: "learning-reset", version: 1, payload: {} } as const;

/** False for a version that this program does not know. */
export function isLearningReset(type: string, version: number): boolean {
  return type === LEARNING_RESET.type && version === LEARNING_RESET.version;
}
