/** Runs one thing after the other, in the order in which they were asked for; what fails is nothing to the next. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(act, act);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
