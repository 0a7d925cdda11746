// Mentions of a page for tests of the panel, written as the reader sees them: "The [Lindqvist] log".
import type { PanelMention } from "../../src/screens/mention-groups.ts";
import { anEntityId } from "./pack.ts";

/** The pairs of entity and text around its name, which stands in brackets; ids are "m1", "m2" … */
export const panelMentions = (...places: readonly [string, string][]): PanelMention[] =>
  places.map(([entity, text], place) => {
    const [before = "", surfaceForm = "", after = ""] = text.split(/[[\]]/);
    return { id: `m${place + 1}`, entityId: anEntityId(entity), before, surfaceForm, after };
  });
