/** `starting` until the first answer; `live` while answers come in time; `waiting` for a time the platform named; `failing` while attempts fail. The worst first. */
export const SOURCE_STATES = ["failing", "waiting", "starting", "stopped", "live"] as const;
