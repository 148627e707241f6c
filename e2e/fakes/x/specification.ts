import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";

interface Schema {
  readonly [keyword: string]: unknown;
}

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>> };
}

/** What X's own specification says of an endpoint. */
export interface Specification {
  /** What is wrong with a body that answered this endpoint with this status; empty where nothing is. */
  violations(method: string, path: string, status: number, body: unknown): readonly string[];
  /** The query parameters of an endpoint by name. */
  queryParameters(method: string, path: string): ReadonlyMap<string, Schema>;
}

/** Reads the specification, an OpenAPI 3.0 document, and makes it stricter: what it does not name is a violation, too. */
export function readSpecification(testData: string): Specification {
  const document = JSON.parse(readFileSync(join(testData, "x", "openapi-2.166.json"), "utf8")) as Document;
  const ajv = new Ajv2019({ strict: false, allErrors: true, unevaluated: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "x", components: { schemas: withDiscriminators(document.components.schemas) } });

  function operationOf(method: string, path: string): Operation {
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`X specifies no ${method} ${path}`);
    return operation;
  }

  return {
    violations: (method, path, status, body) => {
      const { responses } = operationOf(method, path);
      const content = (responses[String(status)] ?? responses["default"])?.content;
      const schema = (status < 400 ? content?.["application/json"] : content?.["application/problem+json"])?.schema;
      if (!schema) return [`${method} ${path} specifies no answer ${status}`];
      const check = ajv.compile(pointingInto(strict(schema)) as Schema);
      return check(body)
        ? []
        : (check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
    },
    queryParameters: (method, path) => {
      const all = (operationOf(method, path).parameters ?? []).map((each) => ("$ref" in each ? named(document, each.$ref) : each));
      return new Map(all.filter((each) => each.in === "query").map(({ name, schema }) => [name, schema]));
    },
  };
}

function named(document: Document, reference: string): Parameter {
  const found = document.components.parameters[reference.split("/").at(-1) ?? ""];
  if (!found) throw new Error(`X names no parameter ${reference}`);
  return found;
}

/**
 * OpenAPI tells kinds of a thing apart by a discriminator, which JSON Schema does not know: a base that lists
 * its kinds becomes a chain of conditions, and the kinds build on a copy of the base without the list.
 */
function withDiscriminators(schemas: Readonly<Record<string, Schema>>): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  // What other schemas are put together from must not forbid what the other parts allow.
  const parts = new Set(
    JSON.stringify(schemas)
      .split('"allOf":[')
      .slice(1)
      .flatMap((rest) => referencedIn(rest.slice(0, rest.indexOf("]")))),
  );
  for (const [name, schema] of Object.entries(schemas)) {
    const { discriminator, ...plain } = schema;
    if (!isDiscriminator(discriminator) || schema["oneOf"] !== undefined) {
      result[name] = pointingInto(strict(schema, name.endsWith("Problem")));
      if (parts.has(name)) delete (result[name] as { unevaluatedProperties?: false }).unevaluatedProperties;
      continue;
    }
    result[`${name}Base`] = pointingInto(plain);
    const conditions = Object.entries(discriminator.mapping ?? {}).map(([value, reference]) => ({
      anyOf: [{ not: isKind(discriminator.propertyName, value) }, { $ref: pointer(reference) }],
    }));
    result[name] = { allOf: [{ $ref: pointer(`${name}Base`) }, ...conditions] };
  }
  for (const schema of Object.values(result)) buildOnBase(schema, result);
  return result;
}

function isDiscriminator(value: unknown): value is { readonly propertyName: string; readonly mapping?: Readonly<Record<string, string>> } {
  return typeof value === "object" && value !== null && "propertyName" in value;
}

function isKind(property: string, value: string): Schema {
  return { properties: { [property]: { const: value } }, required: [property] };
}

function referencedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"#\/components\/schemas\/(\w+)"/g), ([, name = ""]) => name);
}

function pointer(reference: string): string {
  return `x#/components/schemas/${reference.split("/").at(-1)}`;
}

function buildOnBase(schema: unknown, all: Readonly<Record<string, unknown>>): void {
  if (typeof schema !== "object" || schema === null || !("allOf" in schema) || !Array.isArray(schema.allOf)) return;
  for (const part of schema.allOf as { $ref?: string }[]) {
    const base = `${part.$ref?.split("/").at(-1)}Base`;
    if (part.$ref !== undefined && all[base] !== undefined) part.$ref = pointer(base);
  }
}

/** Forbids what an object's schema does not name, save in problems, which X describes in part only. */
function strict(schema: unknown, lenient = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => strict(each, lenient));
  if (typeof schema !== "object" || schema === null) return schema;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) copy[key] = key === "allOf" ? value : strict(value, lenient);
  const closes = ("properties" in copy || "allOf" in copy) && !("additionalProperties" in copy);
  if (closes && !lenient) copy["unevaluatedProperties"] = false;
  return copy;
}

function pointingInto(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(pointingInto);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === "$ref" && typeof value === "string" ? pointer(value) : pointingInto(value)]),
  );
}
