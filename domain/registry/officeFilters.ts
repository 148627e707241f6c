export const OFFICE_FILTERS = ["all", "held", "vacant", "nodal"] as const;

/** As many entries of the registry are read at once. */
export const MOST_REGISTRY_ROWS = 200;

/** Of names, titles and other lines of the registry, letters. */
export const LONGEST_REGISTRY_LINE = 200;
