import { createRoot } from "react-dom/client";
import { REHEARSAL_STAMP } from "#domain/text/rehearsal.ts";
import type { Print } from "#contract/prints.ts";
import { connectToEngine } from "../client/connection.ts";
import { createEngineClient } from "../client/engine.ts";
import "../ui/fonts.css";
import { Letter } from "./Letter.tsx";
import { Minutes } from "./minutes/Minutes.tsx";
import { PrintedDossier } from "./PrintedDossier.tsx";
import { PrintedReport, reportTitle } from "./PrintedReport.tsx";
import { PrintedSeal } from "./PrintedSeal.tsx";
import { SheetFeet, useSheets } from "./SheetFeet.tsx";
import "./paper.css";

const connection = connectToEngine(window);
const client = createEngineClient(connection);

void show();

async function show(): Promise<void> {
  const root = document.documentElement;
  const fail = () => (root.dataset["print"] = "failed");
  try {
    await connected();
    const { print, isRehearsal } = await client.prints.take({ token: decodeURIComponent(window.location.hash.slice(1)) });
    root.lang = print.locale;
    // Stands at the foot of every sheet, so that sheets which come apart find together again.
    document.title = isRehearsal ? `${REHEARSAL_STAMP} · ${titleOf(print)}` : titleOf(print);
    const place = document.getElementById("page");
    if (!place) throw new Error("The page has no place for what it prints");
    createRoot(place, { onUncaughtError: () => void fail() }).render(
      <Paper print={print} isRehearsal={isRehearsal} onShown={() => void drawn("ready")} />,
    );
  } catch {
    fail();
  }
}

function titleOf(print: Print): string {
  if (print.kind === "report") return `${print.report.number} · ${reportTitle(print.locale)}`;
  if (print.kind === "dossier") return print.dossier.title;
  if (print.kind === "seal") return print.seal.seal.head.slice(0, 16);
  if (print.kind === "letter") return print.letter.letter.number;
  const { number, title } = print.minutes;
  return number === null ? title : `${number} · ${title}`;
}

interface PaperProps {
  readonly print: Print;
  readonly isRehearsal: boolean;
  readonly onShown: () => void;
}

function Paper({ print, isRehearsal, onShown }: PaperProps) {
  const sheets = useSheets();
  if (sheets !== null) return <SheetFeet sheets={sheets} title={document.title} onShown={() => void drawn("feet")} />;
  return (
    <div ref={(element) => void (element && onShown())}>
      {isRehearsal && <p className="rehearsal">{REHEARSAL_STAMP}</p>}
      {print.kind === "letter" && <Letter printed={print.letter} locale={print.locale} />}
      {print.kind === "dossier" && <PrintedDossier dossier={print.dossier} locale={print.locale} />}
      {print.kind === "minutes" && <Minutes minutes={print.minutes} locale={print.locale} />}
      {print.kind === "seal" && <PrintedSeal paper={print.seal} locale={print.locale} />}
      {print.kind === "report" && <PrintedReport paper={print.report} locale={print.locale} />}
    </div>
  );
}

/** Fonts are loaded for the letters that are there: only what has been drawn can be printed as it looks. */
async function drawn(what: "ready" | "feet"): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await document.fonts.ready;
  document.documentElement.dataset["print"] = what;
}

function connected(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (connection.state().status !== "connected") return;
      leave();
      resolve();
    };
    const leave = connection.subscribe(look);
    look();
  });
}
