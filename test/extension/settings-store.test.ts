import { describe, expect, it } from "vitest";
import { createSettingsStore } from "../../src/extension/settings-store.ts";
import type { EntityId } from "../../src/facts/fact.ts";

function store(stored: unknown) {
  let settings = stored;
  const target = createSettingsStore({
    read: async () => settings,
    write: async (changed) => {
      settings = changed;
    },
  });
  return { ...target, settings: () => settings };
}

const bali = { entityId: "bali" as EntityId, site: null };

describe("the store of settings", () => {
  it("changes a member and leaves the others", async () => {
    const { change, settings } = store({ version: 1, theme: "dark", tomorrow: 1 });
    await change({ badge: true });
    expect(settings()).toEqual({ version: 1, theme: "dark", tomorrow: 1, badge: true });
  });

  it("loses none of two changes made at once", async () => {
    const { change, settings } = store(undefined);
    await Promise.all([change({ badge: true }), change({ theme: "dark" })]);
    expect(settings()).toEqual({ version: 1, badge: true, theme: "dark" });
  });

  it("goes on after one that could not be stored", async () => {
    let isFull = true;
    const { change } = createSettingsStore({
      read: async () => undefined,
      write: async () => {
        if (isFull) throw new Error("no room");
      },
    });
    await expect(change({ badge: true })).rejects.toThrow("no room");
    isFull = false;
    await expect(change({ badge: true })).resolves.toBeUndefined();
  });

  it("hides a name once, here and everywhere apart", async () => {
    const { hideName, settings } = store({ version: 1 });
    await hideName(bali);
    await hideName({ ...bali, site: "news.example" });
    await hideName(bali);
    expect(settings()).toEqual({
      version: 1,
      hiddenNames: [{ ...bali, site: "news.example" }, bali],
    });
  });
});
