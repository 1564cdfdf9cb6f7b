import { toDetailsOrigin } from "@/components/document/details-origin";
import type { Metadata } from "@/search/document/metadata";

const NOTHING: Metadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  language: null,
  url: null,
};

describe("toDetailsOrigin", () => {
  it.each([
    ["front-matter", { value: "2024", origin: "front-matter", inferred: false }],
    ["metadata", { value: "2024", origin: "metadata", inferred: false }],
    ["metadata", null],
  ] as const)("is %s", (origin, published) => {
    const title = { value: "A", origin: "text", inferred: false } as const;
    expect(toDetailsOrigin({ ...NOTHING, title, published })).toBe(origin);
  });
});
