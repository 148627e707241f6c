/** Does the work; a fault of this class is told by that error of the contract. */
export async function faultAs<Result, Fault>(
  kind: abstract new (...args: never[]) => Error & { readonly fault: Fault },
  errorOf: (options: { readonly data: { fault: Fault } }) => Error,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof kind ? errorOf({ data: { fault: error.fault } }) : error;
  }
}
