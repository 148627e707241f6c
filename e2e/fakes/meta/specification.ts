import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testDataFolder } from "../x/testData.ts";
import type { Kind } from "./thing.ts";

interface Document {
  readonly apis: readonly {
    readonly method: string;
    readonly endpoint?: string;
    readonly name?: string;
    readonly params: readonly { readonly name: string }[];
  }[];
  readonly fields: readonly { readonly name: string }[];
}

/** What Meta's own edge specifications allow. Null where they are not on this machine, and for kinds that have none. */
export interface Specification {
  /** Fields of a kind, and its lists, which may be asked for as fields. */
  fieldsOf(kind: Kind): ReadonlySet<string> | null;
  /** Parameters of a list or of writing to it; null as well for a list that the kind does not have, if `isKnown` says no. */
  parametersOf(kind: Kind, method: "GET" | "POST", edge: string): ReadonlySet<string> | null;
  isKnown(kind: Kind, method: "GET" | "POST", edge: string): boolean;
}

export function readSpecification(): Specification {
  const folder = testDataFolder();
  const documents = new Map<Kind, Document>();
  if (folder !== undefined) {
    for (const kind of SPECIFIED) {
      const file = join(folder, "facebook", `${kind}.json`);
      if (existsSync(file)) documents.set(kind, JSON.parse(readFileSync(file, "utf8")) as Document);
    }
  }
  const apiOf = (kind: Kind, method: string, edge: string) =>
    documents.get(kind)?.apis.find((api) => api.method === method && (api.endpoint ?? api.name) === edge);
  return {
    fieldsOf(kind) {
      const document = documents.get(kind);
      if (document === undefined) return UNSPECIFIED.get(kind) ?? null;
      const lists = document.apis.flatMap(({ method, endpoint }) => (method === "GET" && endpoint !== undefined ? endpoint : []));
      return new Set([...document.fields.map(({ name }) => name), ...lists]);
    },
    parametersOf(kind, method, edge) {
      const api = apiOf(kind, method, edge);
      return api === undefined ? null : new Set(api.params.map(({ name }) => name));
    },
    isKnown: (kind, method, edge) => !documents.has(kind) || apiOf(kind, method, edge) !== undefined,
  };
}

const SPECIFIED: readonly Kind[] = ["Page", "PagePost", "Comment", "UnifiedThread", "IGUser", "IGMedia", "IGComment"];

/** Kinds whose specification is not published with the others. */
const UNSPECIFIED: ReadonlyMap<Kind, ReadonlySet<string>> = new Map([
  ["User", new Set(["id", "name"])],
  ["UnifiedMessage", new Set(["id", "created_time", "from", "to", "message", "attachments", "shares", "sticker", "tags"])],
]);
