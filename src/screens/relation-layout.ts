// Where the relations graph puts its names and edges: the entity in the middle, up to four of those
// it relates to in the corners. Lengths are in px of the drawing; characters are counted, not measured.
import type { RelatedEntity } from "./related-entities.ts";

export interface GraphNode {
  readonly name: string;
  /** The name as it is drawn: one line or two, cut where that is not enough. */
  readonly lines: readonly string[];
  /** The middle of the node. */
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface GraphEdge {
  readonly label: string;
  /** From where the relation begins to where it leads, between the nodes' rims. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly hasArrow: boolean;
}

export interface RelationGraphLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly centre: GraphNode;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export const LINE_PX = 16;
const WIDTH_PX = 326;
const CORNER_ROW_PX = 90;
const CHAR_PX = 7;
const NODE_PADDING_PX = 14;
const NODE_PADDING_BLOCK_PX = 7;
const HIGHEST_NODE_PX = 2 * LINE_PX + 2 * NODE_PADDING_BLOCK_PX;
const WIDEST_CORNER_PX = 152;
const WIDEST_CENTRE_PX = 250;
const NODES_AT_MOST = 4;
const ARROW_GAP_PX = 3;
/** How far an edge ends from a node's middle, as a share of the way to the other node. */
const RIM_LEAN = 0.4;

const ROWS: readonly (readonly number[])[] = [[], [1], [2], [2, 1], [2, 2]];

/** Null without a relation. An entity related in several ways is drawn once, by the first. */
export function relationLayout(
  name: string,
  related: readonly RelatedEntity[],
): RelationGraphLayout | null {
  const distinct = [...new Map(related.toReversed().map((one) => [one.entity.id, one])).values()]
    .toReversed()
    .slice(0, NODES_AT_MOST);
  const rows = ROWS[distinct.length];
  if (!rows || rows.length === 0) return null;
  const middle = HIGHEST_NODE_PX / 2 + 1;
  const centreY = middle + CORNER_ROW_PX;
  const centre = node(name, WIDTH_PX / 2, centreY, WIDEST_CENTRE_PX);
  const places = rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, column) => ({ count, column, row })),
  );
  const nodes = distinct.map(({ entity }, index) => {
    const { count = 1, column = 0, row = 0 } = places[index] ?? {};
    const text = node(entity.name, 0, middle + row * 2 * CORNER_ROW_PX, WIDEST_CORNER_PX);
    return { ...text, x: cornerX(count, column, text.widthPx) };
  });
  return {
    ...{ widthPx: WIDTH_PX, centre, nodes },
    heightPx: centreY + middle + (rows.length - 1) * CORNER_ROW_PX,
    edges: nodes.map((corner, index) => edge(centre, corner, distinct[index])),
  };
}

/** Two stand at the sides, one in the middle. */
function cornerX(count: number, column: number, widthPx: number): number {
  if (count === 1) return WIDTH_PX / 2;
  return column === 0 ? 1 + widthPx / 2 : WIDTH_PX - 1 - widthPx / 2;
}

function node(name: string, x: number, y: number, widestPx: number): GraphNode {
  const lines = linesOf(name, Math.floor((widestPx - 2 * NODE_PADDING_PX) / CHAR_PX));
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    ...{ name, lines, x, y },
    widthPx: Math.ceil(longest * CHAR_PX) + 2 * NODE_PADDING_PX,
    heightPx: lines.length * LINE_PX + 2 * NODE_PADDING_BLOCK_PX,
  };
}

/** Breaks between words where one line of so many characters is not enough. */
function linesOf(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const space = name.lastIndexOf(" ", most);
  const first = name.slice(0, space > 0 ? space : most);
  const rest = name.slice(first.length).trimStart();
  return [first, rest.length > most ? `${rest.slice(0, most - 1).trimEnd()}…` : rest];
}

function edge(centre: GraphNode, corner: GraphNode, related?: RelatedEntity): GraphEdge {
  const atCentre = rim(centre, corner);
  const atCorner = rim(corner, centre);
  const isOut = related?.points === "out";
  return {
    label: related?.edgeLabel ?? "",
    from: isOut ? atCentre : atCorner,
    to: isOut ? atCorner : atCentre,
    hasArrow: related?.points !== "both",
  };
}

/** Where the line from one node's middle to another's leaves the upper or lower rim. */
function rim(node: GraphNode, towards: GraphNode): { x: number; y: number } {
  const half = node.widthPx / 2 - NODE_PADDING_PX;
  const lean = (towards.x - node.x) * RIM_LEAN;
  const reach = node.heightPx / 2 + ARROW_GAP_PX;
  return {
    x: node.x + Math.max(-half, Math.min(half, lean)),
    y: node.y + Math.sign(towards.y - node.y) * reach,
  };
}
