/** One line of an authored list, `level Name @Sub-division: spelling, spelling`; see `north.ts` for the letters of the levels. */
export const PLACE_LINE = /^\s*([dtwblv]) ([^@:]+?) @([^:]+): ?(.*)$/u;
