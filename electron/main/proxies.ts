import { session } from "electron";
import { LONGEST_PROXY_ANSWER } from "#contract/shell.ts";

/** A session that no page ever uses: the script of a network is loaded and run by Chromium, in a sandboxed process of its own. */
const PARTITION = "network-script";

let script: { readonly pacUrl: string; readonly isSet: Promise<void> } | null = null;

/** The proxies for a target: as the system is set up, or as the script at `pacUrl` says. Rejects for an answer that is none. */
export async function resolveProxy({ origin, pacUrl }: { readonly origin: string; readonly pacUrl: string | null }): Promise<string> {
  const of = pacUrl === null ? session.defaultSession : await withScript(pacUrl);
  const answer = await of.resolveProxy(origin);
  if (answer.length > LONGEST_PROXY_ANSWER) throw new Error("the answer was too long");
  return answer;
}

async function withScript(pacUrl: string) {
  const of = session.fromPartition(PARTITION);
  if (script?.pacUrl !== pacUrl) script = { pacUrl, isSet: of.setProxy({ mode: "pac_script", pacScript: pacUrl }) };
  await script.isSet;
  return of;
}
