import sheet from "./registry.module.css";

/** React Aria wants a class name, not perhaps one: what a style sheet holds is only known as "some names". */
const named = (name: string): string => sheet[name] ?? "";

export const registryStyles = {
  tabs: named("tabs"),
  tab: named("tab"),
  panel: named("panel"),
  find: named("find"),
  table: named("table"),
  open: named("open"),
  act: named("act"),
  entry: named("entry"),
  editor: named("editor"),
  actions: named("actions"),
  pair: named("pair"),
  history: named("history"),
  quiet: named("quiet"),
  tag: named("tag"),
  counts: named("counts"),
  count: named("count"),
  hidden: named("hidden"),
  rejected: named("rejected"),
  stack: named("stack"),
} as const;
