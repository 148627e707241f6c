/** A little more than the State, in degrees. */
export const STATE_BOUNDS = { west: 74.2, east: 77.8, south: 27.4, north: 31.2 } as const;
