import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";

/** Nothing was imported yet, and no file is taken. */
export function previewImports(os: ReturnType<typeof implement<Contract>>) {
  const { imports } = os;
  return {
    current: imports.current.handler(() => null),
    begin: imports.begin.handler(({ errors }) => {
      throw errors.BUSY();
    }),
    append: imports.append.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    check: imports.check.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    run: imports.run.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    cancel: imports.cancel.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    discard: imports.discard.handler(() => ({ discarded: false })),
    faults: imports.faults.handler(({ errors }) => {
      throw errors.NOT_FOUND();
    }),
    log: imports.log.handler(() => []),
    contradictions: imports.contradictions.handler(() => []),
    links: imports.links.handler(() => ({ own: null, linked: [], tied: [], likely: [] })),
  };
}
