/** What the program was started with, before anything was taken from it. */
export interface Given {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** As much of Electron's app as starts the program again once it has ended. */
interface StartingAgain {
  relaunch(options: { args: string[]; execPath: string }): void;
}

/** The program is started again as it was: with the secrets of its environment too, which were taken from there so that no other process has them. */
export function startAgain(app: StartingAgain, { args, env }: Given, execPath: string): void {
  // What is started has the environment of this process.
  Object.assign(process.env, env);
  app.relaunch({ args: [...args], execPath });
}
