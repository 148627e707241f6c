import type { ElectronApplication, JSHandle } from "@playwright/test";

/**
 * V8 loses the answer to what is evaluated in the main process where memory is tidied up in the moment before it is told ("Resulting promise was garbage collected"),
 * also of what is no promise. With this it comes of a promise that a timer holds, and is told in the turn in which that is kept.
 */
export function answerSurely(electron: ElectronApplication): void {
  holdAnswers(electron);
  const windowOf = electron.browserWindow.bind(electron);
  // The driver's own question cannot be held. It changes nothing, and is asked again.
  electron.browserWindow = async (page) => {
    for (;;) {
      const found = await windowOf(page).catch(unlessLost);
      if (found !== null) return held(found);
    }
  };
}

function held<Handle extends JSHandle>(handle: Handle): Handle {
  holdAnswers(handle);
  return handle;
}

function holdAnswers(asked: ElectronApplication | JSHandle): void {
  const ask = asked.evaluate.bind(asked) as Ask<unknown>;
  const askForHandle = asked.evaluateHandle.bind(asked) as Ask<JSHandle>;
  Object.assign(asked, {
    evaluate: (what: unknown, argument: unknown) => ask(heldByTimer(String(what)), argument),
    evaluateHandle: async (what: unknown, argument: unknown) => held(await askForHandle(heldByTimer(String(what)), argument)),
  });
}

type Ask<Answer> = (what: unknown, argument: unknown) => Promise<Answer>;

/** What is evaluated goes over to the other process as its text. */
function heldByTimer(what: string): () => void {
  const text = `(about, argument) => new Promise((tell, fail) => setImmediate(async () => {
    try { tell(await (${what})(about, argument)); } catch (error) { fail(error); }
  }))`;
  return Object.assign(() => undefined, { toString: () => text });
}

function unlessLost(error: unknown): null {
  if (error instanceof Error && error.message.includes("garbage collected")) return null;
  throw error;
}
