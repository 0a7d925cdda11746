// The entities that one relates to, drawn around it. The list of relations beside it says the same.
import {
  type GraphEdge,
  type GraphNode,
  LINE_PX,
  type RelationGraphLayout,
} from "./relation-layout.ts";

/** From the middle of a line of text to where its letters stand. */
const BASELINE_PX = 4.5;
const ARROW_PX = 5;
const LABEL_CHAR_PX = 6;
const LABEL_HEIGHT_PX = 18;

export interface RelationGraphProps {
  readonly layout: RelationGraphLayout;
  /** Says what is drawn. */
  readonly label: string;
}

export const RelationGraph = ({ layout, label }: RelationGraphProps) => (
  <svg
    class="graph"
    viewBox={`0 0 ${layout.widthPx} ${layout.heightPx}`}
    role="img"
    aria-label={label}
  >
    {layout.edges.map((edge) => (
      <Edge key={`${edge.from.x} ${edge.from.y} ${edge.to.x}`} edge={edge} />
    ))}
    {[layout.centre, ...layout.nodes].map((node) => (
      <Node key={node.name} node={node} isCentre={node === layout.centre} />
    ))}
  </svg>
);

interface NodeProps {
  readonly node: GraphNode;
  readonly isCentre: boolean;
}

const Node = ({ node: { lines, x, y, widthPx, heightPx }, isCentre }: NodeProps) => (
  <g class={isCentre ? "centre" : "node"}>
    <rect x={x - widthPx / 2} y={y - heightPx / 2} width={widthPx} height={heightPx} rx="15" />
    {lines.map((line, place) => (
      <text key={line} x={x} y={y + BASELINE_PX + (place - (lines.length - 1) / 2) * LINE_PX}>
        {line}
      </text>
    ))}
  </g>
);

/** The words stand on the line, in a gap of their own. */
function Edge({ edge: { from, to, label, hasArrow } }: { readonly edge: GraphEdge }) {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const widthPx = label.length * LABEL_CHAR_PX + 8;
  return (
    <g class="edge">
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      {hasArrow && <path class="arrow" d={arrowHead(from, to)} />}
      <rect
        x={x - widthPx / 2}
        y={y - LABEL_HEIGHT_PX / 2}
        width={widthPx}
        height={LABEL_HEIGHT_PX}
      />
      <text x={x} y={y + 4}>
        {label}
      </text>
    </g>
  );
}

function arrowHead(from: GraphEdge["from"], to: GraphEdge["to"]): string {
  const along = Math.atan2(to.y - from.y, to.x - from.x);
  const side = (turn: number) => {
    const angle = along + Math.PI + turn;
    return `${to.x + ARROW_PX * Math.cos(angle)} ${to.y + ARROW_PX * Math.sin(angle)}`;
  };
  return `M${side(0.5)}L${to.x} ${to.y}L${side(-0.5)}`;
}
