import { createUnderstanding } from "../understand.ts";

/** The rules alone: without an imported directory, without registered handles and with nothing learned. */
export const { understand } = createUnderstanding();
