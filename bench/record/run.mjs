import { runnerImport } from "vite";

const { module } = await runnerImport("./bench/record/intake.ts");
module.measureIntake({ posts: Number(process.argv[2] ?? 20_000) });
