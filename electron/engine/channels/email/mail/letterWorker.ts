import { serveWorker } from "../../../core/workers/serveWorker.ts";
import { letterRouter } from "./letterReading.ts";

// What reads letters takes its time to load, which is no letter's fault.
await import("mailparser");
serveWorker(letterRouter, {});
