import type { FacetKey } from "../document/facets";

/** What a search wants counted, one thing for each: the condition of each count, its view, or its answer. */
export type PerView<One> = {
  /** The search itself. */
  readonly main: One;
  /** Facets that are counted without their own choice; `main` counts the others. */
  readonly facets: ReadonlyMap<FacetKey, One>;
  /** The search without its range of publication; null where it has none, since `main` then counts the timeline. */
  readonly timeline: One | null;
  /** Single values that a facet's cut answer lacks; none before that answer is known. */
  readonly values: readonly (FacetPair & { readonly of: One })[];
};

/** A value of a facet. */
export type FacetPair = { readonly key: FacetKey; readonly value: string };

/** The same shape, of what is made of each. `make` is called in the order of `toList`. */
export function mapViews<One, Other>(views: PerView<One>, make: (one: One) => Other): PerView<Other> {
  return {
    main: make(views.main),
    facets: new Map(Array.from(views.facets, ([key, one]) => [key, make(one)] as const)),
    timeline: views.timeline === null ? null : make(views.timeline),
    values: views.values.map(({ key, value, of }) => ({ key, value, of: make(of) })),
  };
}

/** All in one list, which `fromList` takes back apart. */
export function toList<One>(views: PerView<One>): readonly One[] {
  const list: One[] = [];
  mapViews(views, (one) => list.push(one));
  return list;
}

/** The shape of `views`, filled from a list in the order of `toList`. */
export function fromList<One>(views: PerView<unknown>, list: readonly One[]): PerView<One> {
  const rest = list.values();
  return mapViews(views, () => {
    const next = rest.next();
    if (next.done) throw new RangeError("A list has one entry for each view.");
    return next.value;
  });
}

/** The one that a facet is counted in. */
export function facetIn<One>({ main, facets }: PerView<One>, key: FacetKey): One {
  return facets.get(key) ?? main;
}
