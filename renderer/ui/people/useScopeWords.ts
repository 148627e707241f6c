import type { Scope } from "#domain/people/scope.ts";
import { departmentShortName, districtName } from "../../i18n/names.ts";
import { useWords } from "../../i18n/useWords.ts";

const NAMED_AT_MOST = 3;

/** The districts and departments of a scope, such as "Ambala · all departments". */
export function useScopeWords(): (scope: Scope) => string {
  const { say, locale } = useWords();
  return ({ departments, districts }) => {
    const ofDistricts =
      districts === null
        ? say("people.allDistricts")
        : districts.length > NAMED_AT_MOST
          ? say("people.someDistricts", { n: districts.length })
          : districts.map((name) => districtName(name, locale)).join(", ");
    const ofDepartments =
      departments === null
        ? say("people.allDepartments")
        : departments.length > NAMED_AT_MOST
          ? say("people.someDepartments", { n: departments.length })
          : departments.map((code) => departmentShortName(code, locale)).join(", ");
    return `${ofDistricts} · ${ofDepartments}`;
  };
}
