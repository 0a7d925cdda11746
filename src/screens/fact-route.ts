// Places on the facts page as the part of its address behind "#": an entity, a fact, a source down
// to the paragraph, a search. Written by whoever links there, read by the page.

export type FactRoute =
  | { readonly kind: "overview" }
  | { readonly kind: "entity"; readonly entityId: string }
  | { readonly kind: "fact"; readonly factId: string }
  | {
      readonly kind: "source";
      readonly sourceId: string;
      /** From 1; null for the source as a whole. */
      readonly paragraph: number | null;
    }
  | { readonly kind: "search"; readonly query: string };

/**
 * `hash` as `location.hash` gives it. Ids are not checked; what is no route is the overview. Each call
 * gives a new object, by which the page knows that the reader has arrived anew.
 */
export function parseFactRoute(hash: string): FactRoute {
  const [, kind, value] = /^#(entity|fact|source|search)=(.+)$/s.exec(hash) ?? [];
  const text = decoded(value ?? "");
  if (!text) return { kind: "overview" };
  if (kind === "entity") return { kind, entityId: text };
  if (kind === "fact") return { kind, factId: text };
  if (kind === "search") return { kind, query: text };
  const [sourceId = "", paragraph = ""] = text.split(":");
  const number = /^[1-9]\d*$/.test(paragraph) ? Number(paragraph) : null;
  return { kind: "source", sourceId, paragraph: number };
}

/** The address of a place on the facts page, "#entity=new-start"; the overview is "#". */
export function factHref(route: FactRoute): string {
  switch (route.kind) {
    case "overview":
      return "#";
    case "entity":
      return `#entity=${encodeURIComponent(route.entityId)}`;
    case "fact":
      return `#fact=${encodeURIComponent(route.factId)}`;
    case "search":
      return `#search=${encodeURIComponent(route.query)}`;
    case "source": {
      const id = encodeURIComponent(route.sourceId);
      return `#source=${id}${route.paragraph === null ? "" : `:${route.paragraph}`}`;
    }
  }
}

/** Empty where the text is no valid percent encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
