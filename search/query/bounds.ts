import type { Notice } from "./notices";

/** Of all parameters of an address so many count; a notice says where there are more. */
export const MOST_PARAMETERS = 1_000;

/** Of the values of one facet so many count, chosen or excluded; likewise. */
export const MOST_VALUES = 200;

/** The parameters that count, and what is to be said of the others. */
export function toCounted(params: URLSearchParams): {
  readonly counted: URLSearchParams;
  readonly notices: readonly Notice[];
} {
  if (params.size <= MOST_PARAMETERS) return { counted: params, notices: [] };
  const counted = new URLSearchParams([...params].slice(0, MOST_PARAMETERS));
  const most = MOST_PARAMETERS.toLocaleString("en");
  const notice: Notice = {
    code: "too-many-parameters",
    message: `Only the first ${most} parameters of the address count; the others were left out.`,
    values: { most: String(MOST_PARAMETERS) },
  };
  return { counted, notices: [notice] };
}

/** Says that only the first values of a facet count. */
export function toTooManyValues(parameter: string, leftOut: number): Notice {
  return {
    code: "too-many-values",
    message: `Only the first ${MOST_VALUES} values of ${parameter} count; ${leftOut} more were left out.`,
    values: { parameter, most: String(MOST_VALUES), more: String(leftOut) },
  };
}

const CODES: readonly Notice["code"][] = ["too-many-parameters", "too-many-values"];

/** Whether something that narrows or widens a search was left out, so that its counts are of another search. */
export function isBounded(notices: readonly Notice[]): boolean {
  return notices.some(({ code }) => CODES.includes(code));
}
