import { ENVIRONMENT_AND_ANIMALS } from "./environmentAndAnimals.ts";
import { FARMING } from "./farming.ts";
import { HEALTH_AND_SCHOOLS } from "./healthAndSchools.ts";
import { LAND } from "./land.ts";
import { NOISE, PRAISE, SUGGESTIONS } from "./other.ts";
import { POLICE } from "./police.ts";
import { POWER } from "./power.ts";
import { ROADS_AND_LIGHTS } from "./roadsAndLights.ts";
import { SEWER_AND_GARBAGE } from "./sewerAndGarbage.ts";
import type { Template } from "./template.ts";
import { TRANSPORT } from "./transport.ts";
import { WATER } from "./water.ts";
import { WELFARE } from "./welfare.ts";

export interface Theme {
  /** How often people write of it, against the rest. */
  readonly weight: number;
  readonly templates: readonly Template[];
  /** Whether somebody owes an answer. */
  readonly answered: boolean;
}

/** What people write on ordinary days. Surges are apart: they come in waves. */
export const THEMES: readonly Theme[] = [
  { weight: 14, templates: WATER, answered: true },
  { weight: 14, templates: POWER, answered: true },
  { weight: 10, templates: SEWER_AND_GARBAGE, answered: true },
  { weight: 10, templates: ROADS_AND_LIGHTS, answered: true },
  { weight: 9, templates: WELFARE, answered: true },
  { weight: 10, templates: POLICE, answered: true },
  { weight: 7, templates: HEALTH_AND_SCHOOLS, answered: true },
  { weight: 4, templates: TRANSPORT, answered: true },
  { weight: 5, templates: FARMING, answered: true },
  { weight: 5, templates: LAND, answered: true },
  { weight: 4, templates: ENVIRONMENT_AND_ANIMALS, answered: true },
  { weight: 3, templates: PRAISE, answered: false },
  { weight: 2, templates: SUGGESTIONS, answered: false },
  { weight: 5, templates: NOISE, answered: false },
];
