import { FACET_KEYS } from "@/search/document/facets";
import { fromRequestParams } from "@/search/query/request-params";
import { toLink } from "@/search/query/url";

const read = (params: string) => fromRequestParams(new URLSearchParams(params));

describe("what a request wants counted", () => {
  it.each([
    ["facets=none", [], false],
    ["facets=actor", ["actor"], false],
    ["facets=source&facets=actor", ["actor", "source"], false],
    ["facets=source,actor", ["actor", "source"], false],
    ["facets=lang&facets=timeline", ["language"], true],
    ["facets=none&facets=Actor", ["actor"], false],
    ["facets=", FACET_KEYS, true],
    ["facets=weather", FACET_KEYS, true],
  ])("is read of %s", (params, facets, timeline) => {
    expect(read(params).wanted).toEqual({ facets, timeline });
  });

  it("is everything where the request says nothing of it", () => {
    expect(read("q=kim").wanted).toBeUndefined();
  });

  it("is said to be left out where it names no facet, once", () => {
    const { notices, wanted } = read("facets=weather&facets=weather&facets=actor");
    expect(wanted?.facets).toEqual(["actor"]);
    expect(notices).toMatchObject([
      { code: "repaired-parameter", values: { parameter: "facets", value: "weather" } },
    ]);
  });

  it("is no part of the search: its link does not have it", () => {
    expect(toLink(read("q=kim&facets=none&explain=true").query)).toBe("/?q=kim");
  });
});
