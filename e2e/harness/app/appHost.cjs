/*
 * Loaded into the app ahead of its own code: gives the harness a desk's port to each engine that the shell starts, by a socket, and answers what processes and pages there
 * are. The shell, the engine and the pages are those that users run.
 */
const net = require("node:net");
const { app, BrowserWindow, MessageChannelMain, utilityProcess } = require("electron");

const socket = net.connect(process.env.ISMGT_HARNESS_SOCKET);
const say = (message) => socket.write(`${JSON.stringify(message)}\n`);
const ports = new Map();
let count = 0;
socket.on("error", () => undefined);

const fork = utilityProcess.fork.bind(utilityProcess);
utilityProcess.fork = (path, args, options) => {
  const child = fork(path, args, options);
  if (options?.serviceName !== "ISMGT engine") return child;
  const post = child.postMessage.bind(child);
  let isGiven = false;
  // The shell gives windows to an engine that has started.
  child.postMessage = (message, given) => {
    post(message, given);
    if (message?.type !== "window" || isGiven) return;
    isGiven = true;
    const { port1, port2 } = new MessageChannelMain();
    const id = (count += 1);
    ports.set(id, port1);
    port1.on("message", ({ data }) => say({ kind: "data", port: id, data }));
    port1.start();
    post({ type: "window", window: "desk" }, [port2]);
    say({ kind: "engine", port: id, pid: child.pid });
    child.once("exit", () => {
      ports.delete(id);
      say({ kind: "ended", port: id });
    });
  };
  return child;
};

let rest = "";
socket.on("data", (chunk) => {
  const lines = (rest + String(chunk)).split("\n");
  rest = lines.pop() ?? "";
  for (const line of lines) answer(JSON.parse(line));
});

function answer(message) {
  if (message.kind === "data") ports.get(message.port)?.postMessage(message.data);
  else if (message.kind === "processes")
    say({ kind: "processes", processes: app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name: name ?? "" })) });
  else if (message.kind === "pages") void pages().then((shown) => say({ kind: "pages", pages: shown }));
  else if (message.kind === "quit") app.quit();
}

/** How much each window shows; a page that died, or hangs, shows nothing. */
function pages() {
  const lengths = BrowserWindow.getAllWindows().map(({ webContents }) =>
    webContents.isCrashed() ? 0 : webContents.executeJavaScript("document.body.innerText.length").catch(() => 0),
  );
  return Promise.all(lengths.map((each) => Promise.race([each, new Promise((resolve) => setTimeout(resolve, 2_000, 0))])));
}
