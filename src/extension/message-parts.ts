// Parts of what pages tell the background, popup and panel, as these check them.
import * as v from "valibot";
import type { EntityId } from "../facts/fact.ts";

/** Of any pack, known here or not. */
export const EntityIdPart = v.pipe(
  v.string(),
  v.transform((id) => id as EntityId),
);

/** The day on which a page says that it was published; null where it says none. */
export const PageDatePart = v.nullable(v.pipe(v.string(), v.isoDate()));
