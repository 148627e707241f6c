import type { UpdateFault } from "#contract/updates.ts";

/** What a person is told of why no version came. */
export class UpdateError extends Error {
  override readonly name = "UpdateError";
  readonly fault: UpdateFault;

  constructor(fault: UpdateFault) {
    super(fault);
    this.fault = fault;
  }
}
