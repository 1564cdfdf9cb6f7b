import { type Judgement, toTaggersOwn } from "./judgements";

/** The kinds that a house's precision is measured by; of stances, those that are shown, and apart from them the possible ones. */
const JUDGED_KINDS = ["actor", "date", "source", "act", "statement", "author", "possible"] as const;
type JudgedKind = (typeof JUDGED_KINDS)[number];

/** Of tags of a kind so many were judged, so many of them right, and between which shares (95 %) the truth may lie. */
export type PrecisionRow = {
  readonly kind: JudgedKind;
  readonly judged: number;
  readonly right: number;
  readonly precision: number;
  readonly from: number;
  readonly to: number;
};

/**
 * How many of the tags that readers judged are right, by kind; kinds that nobody judged are left out. A tag that was corrected is
 * wrong as it was.
 */
export function toHousePrecision(judgements: readonly Judgement[]): readonly PrecisionRow[] {
  const own = toTaggersOwn(judgements);
  return JUDGED_KINDS.flatMap((kind) => {
    const some = own.filter((one) => toJudgedKind(one) === kind);
    const right = some.filter(({ verdict }) => verdict === "right").length;
    return some.length === 0 ? [] : [toPrecisionRow(kind, some.length, right)];
  });
}

function toPrecisionRow(kind: JudgedKind, judged: number, right: number): PrecisionRow {
  const [from, to] = toWilson(right, judged);
  return { kind, judged, right, precision: right / judged, from, to };
}

function toJudgedKind({ tag }: Judgement): JudgedKind {
  if (tag.facet !== "stance") return tag.facet;
  return tag.possible ? "possible" : tag.kind;
}

/** Of the normal distribution: 95 % lie within so many standard deviations. */
const Z = 1.96;

/** The interval of Wilson (95 %) for a share: where the truth lies when so many of so many were right. */
export function toWilson(right: number, of: number): readonly [from: number, to: number] {
  if (of === 0) return [0, 1];
  const share = right / of;
  const middle = share + Z ** 2 / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const whole = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole)];
}
