import { runnerImport } from "vite";
import { projectFolder } from "../script.mjs";

/** `npm run layers [-- FOLDER]`: each circle and each forbidden import, of one folder or of all. `-- --picture` draws who imports whom. */
const load = async (file) => (await runnerImport(new URL(file, import.meta.url).pathname, { configFile: false, logLevel: "error" })).module;
const { arrowsUnder } = await load("./arrows.ts");
const arrows = arrowsUnder(projectFolder);
const [wanted = ""] = process.argv.slice(2);

if (wanted === "--picture") {
  const { picture } = await load("./picture.ts");
  process.stdout.write(`${picture(arrows)}\n`);
} else {
  const { cyclesIn } = await load("./cycles.ts");
  const { forbidden } = await load("./rules.ts");
  const { describeArrow, describeCycle } = await load("./report.ts");
  const cycles = cyclesIn(arrows).filter(({ folder }) => folder.startsWith(wanted));
  for (const cycle of cycles) process.stdout.write(`${describeCycle(cycle)}\n\n`);
  const bad = [...forbidden(arrows)].filter(([said]) => said.startsWith(wanted));
  for (const [said, each] of bad)
    process.stdout.write(`${said} (${each.length})\n${each.map((arrow) => `    ${describeArrow(arrow)}\n`).join("")}\n`);
  process.stdout.write(`${cycles.length} circles of folders, ${bad.length} forbidden ways between layers\n`);
}
