import { parseSync, Visitor } from "vite";
import type { ESTree } from "vite";

/** Where in a file; lines count from one. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** A regular expression as a literal. */
export interface WrittenPattern extends Place {
  readonly source: string;
  readonly flags: string;
}

export interface Scan {
  readonly written: readonly WrittenPattern[];
  /** Each `RegExp(…)`, with `new` or without: what it makes is known when it runs. Within a function it may make many. */
  readonly made: readonly (Place & { readonly isWithinFunction: boolean })[];
  /** What may become a pattern unseen: `RegExp` under another name, a string given to `match`, the attribute `pattern`. */
  readonly hidden: readonly (Place & { readonly what: string })[];
}

/** Every regular expression that a file of TypeScript or JavaScript holds or makes. Throws where the file cannot be parsed. */
export function scan(file: string, text: string): Scan {
  const { program, errors } = parseSync(file, text);
  if (errors[0] !== undefined) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const written: WrittenPattern[] = [];
  const made: (Place & { readonly isWithinFunction: boolean })[] = [];
  let depth = 0;
  const enter = () => {
    depth += 1;
  };
  const leave = () => {
    depth -= 1;
  };
  const hidden: (Place & { readonly what: string })[] = [];
  const lineStarts = startsOfLines(text);
  const place = ({ start }: { readonly start: number }): Place => ({ file, line: lineAt(lineStarts, start) });
  const hide = (node: Spanned) => hidden.push({ ...place(node), what: text.slice(node.start, node.end) });
  const plainUses = new Set<number>();
  const patternNames = namesOfPatterns(program);

  const call = (node: ESTree.CallExpression | ESTree.NewExpression) => {
    if (node.callee.type !== "Identifier" || node.callee.name !== "RegExp") return;
    plainUses.add(node.callee.start);
    made.push({ ...place(node), isWithinFunction: depth > 0 });
  };
  new Visitor({
    Literal(node) {
      if ("regex" in node) written.push({ ...place(node), source: node.regex.pattern, flags: node.regex.flags });
    },
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    NewExpression: call,
    CallExpression(node) {
      call(node);
      if (takesAPattern(node) && !isPattern(node.arguments[0], patternNames)) hide(node);
    },
    BinaryExpression(node) {
      if (node.operator === "instanceof") plainUses.add(node.right.start);
    },
    TSTypeReference(node) {
      plainUses.add(node.typeName.start);
    },
    "Identifier:exit"(node) {
      if (node.name === "RegExp" && !plainUses.has(node.start)) hide(node);
    },
    JSXAttribute(node) {
      if (node.name.type === "JSXIdentifier" && node.name.name === "pattern") hide(node);
    },
  }).visit(program);
  return { written, made, hidden };
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Methods of strings that make a pattern of the one thing that they are given, unless it is one. The types let `matchAll` take nothing else. */
const METHODS: ReadonlySet<string> = new Set(["match", "search"]);

function takesAPattern({ callee, arguments: given }: ESTree.CallExpression): boolean {
  return (
    callee.type === "MemberExpression" && callee.property.type === "Identifier" && METHODS.has(callee.property.name) && given.length === 1
  );
}

function isPattern(given: ESTree.Argument | undefined, names: ReadonlySet<string>): boolean {
  if (given?.type === "Literal") return "regex" in given;
  // No string takes an object for a pattern: it is the method of something else.
  if (given?.type === "ObjectExpression") return true;
  if (given?.type === "Identifier") return names.has(given.name);
  return given?.type === "CallExpression" && given.callee.type === "Identifier" && names.has(given.callee.name);
}

/** What a file itself declares to be a pattern: constants, parameters and functions. */
function namesOfPatterns(program: ESTree.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const others = new Set<string>();
  const note = ({ id, returnType, params }: ESTree.Function | ESTree.ArrowFunctionExpression) => {
    if (id?.name !== undefined) (isTyped(returnType) ? names : others).add(id.name);
    for (const parameter of params) {
      if (parameter.type === "Identifier") (isTyped(parameter.typeAnnotation) ? names : others).add(parameter.name);
    }
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type !== "Identifier") return;
      const isOne = isTyped(id.typeAnnotation) || (init?.type === "Literal" && "regex" in init) || isMade(init);
      (isOne ? names : others).add(id.name);
    },
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
  }).visit(program);
  // The same name for something else elsewhere in the file: which is meant cannot be told.
  return new Set([...names].filter((name) => !others.has(name)));
}

function isTyped(annotation: ESTree.TSTypeAnnotation | null | undefined): boolean {
  const type = annotation?.typeAnnotation;
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "RegExp";
}

function isMade(init: ESTree.Expression | null): boolean {
  return init?.type === "NewExpression" && init.callee.type === "Identifier" && init.callee.name === "RegExp";
}

function startsOfLines(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
}

function lineAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return after === -1 ? starts.length : after;
}
