import type { NameModel } from "../../knowledge/actors/name-model";

/**
 * Takes the features of a token group by group. A group may be remembered by its kind (below 128) and key: a whole number from 0 on
 * that says all that the group's features see.
 */
export type FeatureTaker = {
  /** Where the features of a group are written. */
  readonly out: Int32Array;
  /** Takes a group that is remembered; false where it is not. */
  readonly recall: (kind: number, key: number) => boolean;
  /** Takes and remembers a group whose first `count` features stand in `out`. */
  readonly learn: (kind: number, key: number, count: number) => void;
  /** Takes the first `count` features of `out`. */
  readonly take: (count: number) => void;
};

/** Adds up the weights of what it takes. */
export type FeatureSums = FeatureTaker & {
  /** Sums by label of all that was taken since they were last filled with 0. */
  readonly sums: Int32Array;
};

const KINDS = 128;
/** So many groups are remembered, each at one place: words follow Zipf's law, so that a simple memory has nine of ten. */
const SLOT_BITS = 16;
const ROW = 16;

/** Sums of a model, with space for the features of one token. */
export function openFeatureSums({ labels, addWeights }: NameModel, most: number): FeatureSums {
  const names = new Float64Array(1 << SLOT_BITS);
  const rows = new Int16Array(ROW << SLOT_BITS);
  const sums = new Int32Array(labels);
  const group = new Int32Array(labels);
  const out = new Int32Array(most);
  return {
    sums,
    out,
    recall: (kind, key) => {
      const slot = toSlot(kind, key);
      if (names[slot] !== toName(kind, key)) return false;
      const from = slot * ROW;
      for (let label = 0; label < labels; label++)
        sums[label] = (sums[label] ?? 0) + (rows[from + label] ?? 0);
      return true;
    },
    learn: (kind, key, count) => {
      const slot = toSlot(kind, key);
      group.fill(0);
      addWeights(out, count, group);
      names[slot] = toName(kind, key);
      rows.set(group, slot * ROW);
      for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + (group[label] ?? 0);
    },
    take: (count) => addWeights(out, count, sums),
  };
}

/** Another number for each kind and key, above 0. */
function toName(kind: number, key: number): number {
  return key * KINDS + kind + 1;
}

function toSlot(kind: number, key: number): number {
  return Math.imul(key ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b) >>> (32 - SLOT_BITS);
}

/** Takes features into a list, as training needs them. */
export function openFeatureList(most: number): FeatureTaker & { readonly toList: () => Int32Array } {
  const out = new Int32Array(most);
  const list: number[] = [];
  const take = (count: number): void => void list.push(...out.subarray(0, count));
  return {
    out,
    recall: () => false,
    learn: (_kind, _key, count) => take(count),
    take,
    toList: () => Int32Array.from(list.splice(0)),
  };
}
