// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { followSettings } from "../../src/extension/follow-settings.ts";
import { DEFAULT_SETTINGS } from "../../src/extension/settings.ts";

describe("a page of ours", () => {
  it("gets the settings, and each change of them", async () => {
    const show = vi.fn();
    const onChange = vi.fn();
    await followSettings({ read: async () => undefined, onChange }, document, show);
    expect(show).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
    onChange.mock.calls[0]?.[0]({ version: 1, badge: true });
    expect(show).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, badge: true });
  });

  it("follows the theme that the reader chose", async () => {
    const read = async () => ({ version: 1, theme: "dark" });
    await followSettings({ read, onChange: () => {} }, document, () => {});
    expect(document.documentElement.dataset.theme).toBe("dark");
  });
});
