import { measureIntake } from "./intake.ts";

/** `record [POSTS]` */
export function run([posts = "20000"]: readonly string[]): void {
  measureIntake({ posts: Number(posts) });
}
