import { newName } from "./platform/fields.ts";
import type { Json, JsonObject } from "./platform/json.ts";

/** Writes an answer with the names that X is moving to: posts where it said tweets, in fields, includes and parameters. */
export function renamed(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key === "tweets" ? "posts" : newName(key),
      value === undefined ? value : renamedValue(key, value),
    ]),
  );
}

function renamedValue(key: string, value: Json): Json {
  if (typeof value === "string") return key === "parameter" ? newName(value) : value;
  if (Array.isArray(value)) return value.map((each: Json) => renamedValue(key, each));
  return value !== null && typeof value === "object" ? renamed(value as JsonObject) : value;
}
