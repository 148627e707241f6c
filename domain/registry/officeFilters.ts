export const OFFICE_FILTERS = ["all", "held", "vacant", "nodal"] as const;

/** The most entries of the registry that are read at once. */
export const MOST_REGISTRY_ROWS = 200;

/** The longest name, title or other line of the registry, in letters. */
export const LONGEST_REGISTRY_LINE = 200;
