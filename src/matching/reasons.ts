// A reason for or against a reading, before it is weighed.
import type { EvidenceKind } from "./evidence.ts";

export interface Reason {
  readonly kind: EvidenceKind;
  /** The characters that it rests on. */
  readonly detail: string;
}

export const reason = (kind: EvidenceKind, detail: string): Reason => ({ kind, detail });
