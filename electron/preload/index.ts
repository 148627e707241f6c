import { ipcRenderer } from "electron";

/** The name both of the shell's message and of the one to the page: `PORT_MESSAGE` of the contract. */
const PORT_MESSAGE = "ismgt:port";

/** As `WAITING_MESSAGE` of the contract: why there is no engine for now. */
const WAITING_MESSAGE = "ismgt:waiting";

/** As `COMMAND_MESSAGE` of the contract: what was chosen in the menu bar. */
const COMMAND_MESSAGE = "ismgt:command";

/** Before that the page's own script does not listen yet. */
const listens = new Promise<void>((resolve) => {
  window.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
});

// A port cannot pass through the context bridge, only through `postMessage`. The origin keeps it from a page that is not ours.
ipcRenderer.on(PORT_MESSAGE, ({ ports }) => {
  void listens.then(() => window.postMessage(PORT_MESSAGE, window.location.origin, [...ports]));
});

ipcRenderer.on(WAITING_MESSAGE, (_event, waiting: unknown) => {
  void listens.then(() => window.postMessage({ [WAITING_MESSAGE]: waiting }, window.location.origin));
});

ipcRenderer.on(COMMAND_MESSAGE, (_event, chosen: unknown) => {
  void listens.then(() => window.postMessage({ [COMMAND_MESSAGE]: chosen }, window.location.origin));
});
