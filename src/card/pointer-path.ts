// Where the pointer comes from and goes to: its speed, and whether it is on its way to the card.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerSample extends Point {
  readonly timeMs: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** False where there is no box, or no point. */
export const isInside = (box: Box | null, point: Point | null): boolean =>
  box !== null &&
  point !== null &&
  point.x >= box.left &&
  point.x <= box.right &&
  point.y >= box.top &&
  point.y <= box.bottom;

/** Samples further apart say nothing about speed: the pointer stood still between them. */
const SAMPLES_APART_MS = 100;
/** A hand's path to a corner bulges a little over the straight line. */
const TRIANGLE_SLACK_PX = 8;

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** In px/ms between two samples; 0 where they are too far apart in time to tell. */
export function speedBetween(from: PointerSample, to: PointerSample): number {
  const elapsedMs = to.timeMs - from.timeMs;
  if (elapsedMs > SAMPLES_APART_MS) return 0;
  return distance(from, to) / Math.max(1, elapsedMs);
}

function distanceToBox(point: Point, box: Box): number {
  const x = Math.max(box.left - point.x, 0, point.x - box.right);
  const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(x, y);
}

/** The two corners of the card that a pointer at `apex` sees farthest apart: the triangle's base. */
function baseSeenFrom(apex: Point, box: Box): [Point, Point] {
  const { left, right, top, bottom } = box;
  if (apex.y <= top || apex.y >= bottom) {
    const y = apex.y <= top ? top : bottom;
    return [
      { x: left - TRIANGLE_SLACK_PX, y },
      { x: right + TRIANGLE_SLACK_PX, y },
    ];
  }
  const x = apex.x <= left ? left : right;
  return [
    { x, y: top - TRIANGLE_SLACK_PX },
    { x, y: bottom + TRIANGLE_SLACK_PX },
  ];
}

const side = (a: Point, b: Point, p: Point) =>
  (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(a, b, p), side(b, c, p), side(c, a, p)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/**
 * True while a pointer that left the name (or the card) at `apex` comes nearer to the card inside the
 * triangle from there to the card's near edge. Both samples must be later than `apex`, or be it.
 */
export function isHeadingFor(box: Box, apex: Point, from: Point, to: Point): boolean {
  if (distanceToBox(to, box) >= distanceToBox(from, box)) return false;
  return isInTriangle(to, apex, ...baseSeenFrom(apex, box));
}
