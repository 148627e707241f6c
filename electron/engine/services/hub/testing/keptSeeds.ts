/** Seeds of the model that are run each time: those that once failed, and some that never did. `ISMGT_HUB_RUNS` runs more of each. */
export const KEPT_SEEDS: readonly number[] = [1, 20_261_130, 77, 4_242];
