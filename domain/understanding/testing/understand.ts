import { createUnderstanding } from "../understand.ts";

/** The rules alone: without villages, without registered handles and with nothing learned. */
export const { understand } = createUnderstanding();
