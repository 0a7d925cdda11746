import { describe, expect, it } from "vitest";
import { luminanceOf } from "../../src/page/mark-look.ts";

describe("luminanceOf", () => {
  it.each([
    ["rgb(0, 0, 0)", 0],
    ["rgb(255, 255, 255)", 1],
    ["rgba(255, 255, 255, 0.5)", 1],
    ["rgb(118, 118, 118)", 0.181],
    ["rgb(255, 0, 0)", 0.213],
    ["color(srgb 1 1 1)", 1],
    ["color(srgb 0.5 0.5 0.5 / 0.3)", 0.214],
    ["lab(50 0 0)", 0.184],
    ["oklch(0.6 0.1 120)", 0.216],
    ["no colour", 0],
  ])("reads %s", (color, luminance) => {
    expect(luminanceOf(color)).toBeCloseTo(luminance, 3);
  });
});
