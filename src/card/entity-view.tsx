// What is known of an entity, laid out the same in every place: name, line, as-of, facts, relations.
import type { EntityId } from "../facts/fact.ts";
import type { CardModel } from "./card-model.ts";
import { Dispute } from "./dispute.tsx";
import { FactLine, Marked, type ToSource } from "./fact-line.tsx";
import type { FactModel } from "./fact-model.ts";
import { type FactRow, FactRows } from "./fact-rows.tsx";
import { Glyph } from "./glyphs.tsx";
import type { RelationRow } from "./relation-model.ts";
import type { Word } from "./wording.ts";

export interface EntityHeadProps {
  readonly model: CardModel;
  /** Begins the ids by which a dialog names and describes itself. */
  readonly uid: string;
}

/** Kind, name and one line, which stand where what follows them scrolls; and what day all of it speaks for. */
export const EntityHead = ({ model, uid }: EntityHeadProps) => (
  <>
    <div class="head">
      <p class="kind">
        <Glyph name={model.kind} size={14} /> {model.kindWord}
      </p>
      <h2 id={`${uid}-name`} tabIndex={-1} dir="auto" lang={model.language}>
        {model.name}
      </h2>
      <p class="line" id={`${uid}-line`} dir="auto" lang={model.language}>
        {model.description}
      </p>
    </div>
    <AsOfLine model={model} uid={uid} />
  </>
);

function AsOfLine({ model: { asOf }, uid }: EntityHeadProps) {
  if (!asOf) return null;
  const notes = [asOf.notice, asOf.pageNote].filter((note) => note !== null);
  return (
    <p class={asOf.notice ? "as-of well" : "as-of"} id={`${uid}-as-of`}>
      <Glyph name="clock" size={14} />
      <span>
        <Marked text={asOf.text} />
        {notes.length > 0 && (
          <span class="notice">
            {asOf.stop} {notes.join(" ")}
          </span>
        )}
      </span>
    </p>
  );
}

export interface FactListProps {
  readonly label: string;
  readonly disputes: CardModel["disputes"];
  readonly facts: readonly FactModel[];
  /** Of the facts. */
  readonly language: string;
  readonly word: Word;
  readonly ToSource: ToSource;
}

/** Disputes first, then the facts. */
export const FactList = ({ label, ...given }: FactListProps) => (
  <FactRows label={label} rows={factRows(given)} />
);

/** The rows of a list of facts; told apart by id, the ids of disputes from those of facts too. */
export const factRows = ({
  disputes,
  facts,
  ...given
}: Omit<FactListProps, "label">): FactRow[] => [
  ...disputes.map((dispute) => ({
    id: disputeRowId(dispute),
    dateWords: dispute.dateWords,
    content: <Dispute dispute={dispute} {...given} />,
  })),
  ...facts.map((fact) => ({ ...fact, content: <FactLine fact={fact} {...given} /> })),
];

export const disputeRowId = ({ id }: CardModel["disputes"][number]) => `dispute ${id}`;

export interface RelationsProps {
  readonly rows: readonly RelationRow[];
  /** Of the names. */
  readonly language: string;
  /** Not given where clicks are heard further out, by `data-entity`. */
  readonly onEntity?: (id: EntityId) => void;
}

/** Each entity is a way to its own card. */
export const Relations = ({ rows, language, onEntity }: RelationsProps) => (
  <dl class="relations">
    {rows.map(({ label, entities }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd lang={language}>
          {entities.map(({ id, name }, place) => (
            <>
              {place > 0 && " "}
              <button
                type="button"
                class="name"
                data-entity={id}
                {...(onEntity && { onClick: () => onEntity(id) })}
              >
                {name}
                {place < entities.length - 1 && (
                  <span class="comma" aria-hidden="true">
                    ,
                  </span>
                )}
              </button>
            </>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
