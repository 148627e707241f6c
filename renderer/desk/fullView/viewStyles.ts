import sheet from "./fullView.module.css";

/** React Aria wants a class name, not perhaps one: what a style sheet holds is only known as "some names". */
const named = (name: string): string => sheet[name] ?? "";

export const viewStyles = {
  overlay: named("overlay"),
  modal: named("modal"),
  dialog: named("dialog"),
  head: named("head"),
  title: named("title"),
  aside: named("aside"),
  content: named("content"),
  split: named("split"),
  list: named("list"),
  side: named("side"),
  tools: named("tools"),
  choice: named("choice"),
  scroll: named("scroll"),
  table: named("table"),
  cell: named("cell"),
  group: named("group"),
  number: `${named("cell")} ${named("number")}`,
  late: named("late"),
  quiet: named("quiet"),
  empty: named("empty"),
  actions: named("actions"),
  part: named("part"),
  words: named("words"),
  tabs: named("tabs"),
  tab: named("tab"),
  options: named("options"),
  option: named("option"),
  line: named("line"),
  drop: named("drop"),
  counts: named("counts"),
  column: named("column"),
  alternatives: named("alternatives"),
} as const;
