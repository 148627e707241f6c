import { oc } from "@orpc/contract";
import { z } from "zod";

const count = z.number().int().nonnegative();

export const understandingContract = {
  summary: oc.output(
    z.strictObject({
      /** Corrections that count, whether or not proposals use them now. */
      corrections: count,
    }),
  ),
  /** From here on no correction made before counts, on any seat. The events stay. Answers with how many were forgotten here. */
  resetLearning: oc.output(z.strictObject({ forgotten: count })),
};
