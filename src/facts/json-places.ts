// Finds places in JSON of unknown shape by patterns such as "facts[].sources[].paragraph", each with
// its exact path, so that a rule can be checked in a pack that is broken elsewhere.

export interface Place {
  /** As an author finds it: `facts[12].sources[0].paragraph`. */
  readonly path: string;
  readonly value: unknown;
}

/** The path of a member, given the keys on the way; empty for the whole. */
export function pathOf(keys: readonly unknown[]): string {
  const path = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return path.replace(/^\./, "");
}

/** All places that fit the pattern, in document order; `[]` stands for each element of a list. What is not there is left out. */
export function placesIn(json: unknown, pattern: string): Place[] {
  const root: Place[] = [{ path: "", value: json }];
  return pattern.split(".").reduce((places, step) => places.flatMap((p) => below(p, step)), root);
}

/** The places whose value is text. */
export function textsIn(json: unknown, pattern: string): { path: string; value: string }[] {
  return placesIn(json, pattern).flatMap(({ path, value }) =>
    typeof value === "string" ? [{ path, value }] : [],
  );
}

/** A member's value, undefined if `value` is no object or has none of that name. */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

function below(place: Place, step: string): Place[] {
  const each = step.endsWith("[]");
  const key = each ? step.slice(0, -2) : step;
  const value = memberOf(place.value, key);
  const path = place.path ? `${place.path}.${key}` : key;
  if (!each) return value === undefined ? [] : [{ path, value }];
  if (!Array.isArray(value)) return [];
  return value.map((element, index) => ({ path: `${path}[${index}]`, value: element }));
}
